package dev.retort;

import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ's conversions, as {@code row.get("day", LocalDate.class)} asks for them, but for those that lose the value: jOOQ makes
 * null of a text that is no number, and the first day of 1970 of what is no date at all. These are an error that shows it.
 */
final class ExactConversions implements ConverterProvider {
    private final ConverterProvider usual;

    ExactConversions(ConverterProvider usual) {
        this.usual = usual;
    }

    @Override
    public <T, U> @Nullable Converter<T, U> provide(Class<T> from, Class<U> to) {
        Converter<T, U> converter = usual.provide(from, to);
        return converter == null || to.isAssignableFrom(UnreadableValue.class) || to == String.class
                ? converter
                : Converter.from(from, to, value -> convert(value, converter, from == Object.class));
    }

    private static <T, U> @Nullable U convert(@Nullable T value, Converter<T, U> converter, boolean anything) {
        // Whatever the type of its column in Java says.
        Object stored = value;
        if (stored instanceof UnreadableValue unreadable) {
            throw new UnreadableValueException(unreadable, null);
        }
        U converted = converter.from(value);
        if (anything && converted == null && value != null) {
            throw new UnreadableValueException(
                    new UnreadableValue(
                            value.toString(),
                            "of the type " + converter.toType().getSimpleName()),
                    null);
        }
        return converted;
    }
}
