package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ's conversions, as {@code row.get("day", LocalDate.class)} asks for them, but for those that lose the value: jOOQ makes
 * null of a text that is no number, and the first day of 1970 of what is no date at all. These are an error that shows it.
 */
final class ExactConversions implements ConverterProvider {
    /** The types whose values have a text that begins as the database's. */
    private static final Set<Class<?>> MOMENTS =
            Set.of(LocalDate.class, LocalDateTime.class, LocalTime.class, Date.class, Time.class, Timestamp.class);

    private static final Set<Class<?>> LOCAL = Set.of(LocalDate.class, LocalDateTime.class, LocalTime.class);

    private final ConverterProvider usual;

    ExactConversions(ConverterProvider usual) {
        this.usual = usual;
    }

    @Override
    public <T, U> @Nullable Converter<T, U> provide(Class<T> from, Class<U> to) {
        Converter<T, U> converter = usual.provide(from, to);
        return converter == null || to.isAssignableFrom(UnreadableValue.class) || to == String.class
                ? converter
                : Converter.from(from, to, value -> convert(value, exact(converter), isChecked(from, to)));
    }

    /** jOOQ reads the text of a date by way of {@code java.sql.Date}. */
    @SuppressWarnings("unchecked")
    private static <T, U> Converter<T, U> exact(Converter<T, U> usual) {
        return usual.toType() != LocalDate.class
                ? usual
                : Converter.from(usual.fromType(), usual.toType(), value -> {
                    try {
                        return value instanceof String text ? (U) LocalDate.parse(text.strip()) : usual.from(value);
                    } catch (DateTimeException e) {
                        return usual.from(value);
                    }
                });
    }

    /** Whether a value that was lost is an error: of what may be anything, and of what {@code java.sql} may not have. */
    private static boolean isChecked(Class<?> from, Class<?> to) {
        return from == Object.class
                || (MOMENTS.contains(to) && (from == String.class || (LOCAL.contains(from) && !LOCAL.contains(to))));
    }

    private static <T, U> @Nullable U convert(@Nullable T value, Converter<T, U> converter, boolean anything) {
        // Whatever the type of its column in Java says.
        Object stored = value;
        if (stored instanceof UnreadableValue unreadable) {
            throw new UnreadableValueException(unreadable, null);
        }
        U converted = converter.from(value);
        boolean lost = anything && (converted == null ? value != null : isAnotherMoment(value, converted));
        if (lost) {
            throw new UnreadableValueException(
                    new UnreadableValue(
                            String.valueOf(value),
                            "of the type " + converter.toType().getSimpleName()),
                    null);
        }
        return converted;
    }

    /** Whether the 31st of February became the 2nd of March, or an hour that the clocks skip another one. */
    private static boolean isAnotherMoment(@Nullable Object value, Object converted) {
        if (!(value instanceof String || value instanceof Temporal) || !MOMENTS.contains(converted.getClass())) {
            return false;
        }
        String before = value.toString().strip().replace('T', ' ');
        String after = converted.toString().replace('T', ' ');
        return !before.startsWith(after) && !after.startsWith(before);
    }
}
