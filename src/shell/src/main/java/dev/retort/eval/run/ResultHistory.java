package dev.retort.eval.run;

import dev.retort.RetortException;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import org.jooq.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The results of one shell's lines, by number: {@code it} is the last, {@code $1}, {@code $2} … the earlier ones.
 * Memory stays level: old values go when there are too many, rows when they take too much room, and other large values
 * when the memory is needed. For any thread.
 */
public final class ResultHistory {
    /** The name of the last value. */
    public static final String LAST = "it";

    /** How many rows of a query are kept at most. */
    public static final int MOST_ROWS = 10_000;

    /** How much room the rows of a query may take, in bytes, about. */
    public static final long MOST_BYTES = 16L << 20;

    private static final int MOST_VALUES = 500;
    private static final long MOST_BYTES_IN_ALL = 2 * MOST_BYTES;

    /** Larger ones are only kept for as long as nothing else needs the memory. */
    private static final int LARGE = 10_000;

    private static final String NAME_IT = "var x = … gives a value a name of its own, and keeps it";

    private final TreeMap<Integer, Kept> kept = new TreeMap<>();
    private final List<Origin> origins = new ArrayList<>();
    private int last;

    /**
     * A value under its number.
     *
     * @param value gives the value, or throws what to say of one that is gone
     * @param type the static type of the line, as javac names it
     * @param rows whether the value is the rows of the query that the line was
     * @param bytes how much room the rows take
     * @param gone whether there is no value any more
     */
    public record Kept(
            int number, Supplier<@Nullable Object> value, String type, boolean rows, long bytes, boolean gone) {

        private static Kept gone(int number, RetortException reason) {
            return new Kept(
                    number,
                    () -> {
                        throw reason;
                    },
                    "",
                    false,
                    0,
                    true);
        }
    }

    /** The query that rows came from, for as long as there is a reference to the rows. */
    private record Origin(WeakReference<Object> rows, Object query) {}

    /** The number that the next value gets. */
    public synchronized int next() {
        return last + 1;
    }

    /** Keeps the value of a line as it is. */
    public synchronized void keep(@Nullable Object value, String type) {
        if (value instanceof BaseStream<?, ?> || value instanceof Cursor<?>) {
            keepNothing(new RetortException("its rows were read when they were shown, and can be read only once")
                    .withHint("fetch() or toList() keeps them"));
            return;
        }
        add(new Kept(next(), holder(next(), value), type, false, 0, false));
    }

    /** Keeps the rows that were shown of a query, whose static type this is. */
    public synchronized void keepRows(List<?> rows, String type, Object query, long bytes) {
        origins.removeIf(origin -> origin.rows.get() == null);
        origins.add(new Origin(new WeakReference<>(rows), query));
        add(new Kept(next(), () -> rows, type, true, bytes, false));
        long all = 0;
        for (Map.Entry<Integer, Kept> entry : kept.descendingMap().entrySet()) {
            all += entry.getValue().bytes;
            if (all > MOST_BYTES_IN_ALL && entry.getValue().bytes > 0) {
                entry.setValue(Kept.gone(entry.getKey(), noLonger(entry.getKey(), "later results needed the room")));
            }
        }
    }

    /** Gives the next number to what cannot be kept, and says why. */
    public synchronized void keepNothing(RetortException reason) {
        add(Kept.gone(next(), reason));
    }

    /** Why rows are not kept of which there were too many. */
    public static RetortException tooManyRows() {
        return new RetortException(String.format(
                        Locale.ROOT,
                        "its rows are not kept: no more than %,d are, or %d MB",
                        MOST_ROWS,
                        MOST_BYTES >> 20))
                .withHint("var rows = selectFrom(…).fetch() has them all, in memory");
    }

    private void add(Kept value) {
        last = value.number;
        kept.put(last, value);
        while (kept.size() > MOST_VALUES) {
            kept.pollFirstEntry();
        }
    }

    private static RetortException noLonger(int number, String why) {
        return new RetortException("$" + number + " is no longer kept: " + why).withHint(NAME_IT);
    }

    private static Supplier<@Nullable Object> holder(int number, @Nullable Object value) {
        if (value == null || !isLarge(value)) {
            return () -> value;
        }
        SoftReference<Object> reference = new SoftReference<>(value);
        return () -> {
            Object still = reference.get();
            if (still == null) {
                throw noLonger(number, "it was large, and the memory was needed");
            }
            return still;
        };
    }

    private static boolean isLarge(Object value) {
        return switch (value) {
            case CharSequence text -> text.length() > LARGE;
            case Collection<?> elements -> elements.size() > LARGE / 10;
            case Map<?, ?> map -> map.size() > LARGE / 10;
            default -> value.getClass().isArray() && Array.getLength(value) > LARGE;
        };
    }

    /**
     * What can be made of the last value, or else of the one before it, and so on.
     *
     * @throws RetortException when the last value is gone: it says why
     */
    public synchronized <T> Optional<T> latest(Function<@Nullable Object, Optional<T>> use) {
        for (Kept value : kept.descendingMap().values()) {
            Optional<T> used = Optional.empty();
            try {
                used = use.apply(value.value.get());
            } catch (RetortException gone) {
                if (value.number == last) {
                    throw gone;
                }
            }
            if (used.isPresent()) {
                return used;
            }
        }
        return Optional.empty();
    }

    /** The value of this number. */
    synchronized @Nullable public Object value(int number) {
        Kept value = kept.get(number);
        if (value == null) {
            throw whyNot(number);
        }
        return value.value.get();
    }

    /** The value that a name means, if there is one. */
    public synchronized Optional<Kept> named(String name) {
        return number(name).map(kept::get).filter(value -> !value.gone);
    }

    /** Whether a name is one that values have: {@code it}, {@code $1}. */
    public static boolean isName(String name) {
        return name.equals(LAST) || name.matches("\\$[1-9]\\d{0,8}");
    }

    private Optional<Integer> number(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        return Optional.of(name.equals(LAST) ? last : Integer.parseInt(name.substring(1)));
    }

    /** Why a name of a value means nothing. */
    public synchronized Optional<RetortException> whyNot(String name) {
        return number(name).map(this::whyNot);
    }

    private RetortException whyNot(int number) {
        if (number > last || number == 0) {
            String there = last == 0 ? "no line has had a value" : "the last is $" + last;
            return new RetortException(
                            (number == 0 ? "there is no " + LAST : "there is no $" + number) + " yet: " + there)
                    .withHint(LAST + " is the value of the last line that had one, $1 that of the first");
        }
        Kept value = kept.get(number);
        if (value == null) {
            return noLonger(number, "the last " + MOST_VALUES + " values are");
        }
        try {
            var _ = value.value.get();
            return noLonger(number, "it is of another type now");
        } catch (RetortException gone) {
            return gone;
        }
    }

    /** The query that rows came from, which must be the very rows that were kept. */
    @SuppressWarnings("ReferenceEquality")
    public synchronized Optional<Object> queryOf(List<?> rows) {
        return origins.stream()
                .filter(origin -> origin.rows.get() == rows)
                .map(Origin::query)
                .findFirst();
    }

    /** Lets go of the values that do not fulfil a condition, and remembers why. */
    public synchronized void retain(Predicate<Kept> condition, String reason) {
        kept.replaceAll((number, value) ->
                value.gone || condition.test(value) ? value : Kept.gone(number, noLonger(number, reason)));
    }
}
