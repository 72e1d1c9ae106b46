package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.UnreadableValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The error of a line that takes from rows that were shown a value which its type in Java does not have. */
final class UnreadableCast {
    private static final int MOST_SHOWN = 3;

    private UnreadableCast() {}

    /** The error, if it is one: the virtual machine tells of the types, and the rows of the value. */
    static Optional<RetortException> of(Throwable thrown, KeptValues kept) {
        boolean unreadable = thrown instanceof ClassCastException
                && String.valueOf(thrown.getMessage()).contains(UnreadableValue.class.getName());
        return unreadable
                ? kept.latest(UnreadableCast::reasons)
                        .map(reasons -> new RetortException(reasons, thrown)
                                .withHint("select the column as text: COLUMN.cast(String.class)"))
                : Optional.empty();
    }

    private static Optional<String> reasons(@Nullable Object value) {
        Stream<?> rows = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        String reasons = rows.flatMap(row -> row instanceof Record each ? reasons(each) : Stream.empty())
                .distinct()
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", or "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    private static Stream<String> reasons(Record row) {
        List<Field<?>> fields = List.of(row.fields());
        return IntStream.range(0, row.size())
                .filter(i -> row.get(i) instanceof UnreadableValue)
                .mapToObj(i -> fields.get(i).getName() + " is " + ((UnreadableValue) row.get(i)).reason());
    }
}
