package dev.retort.shell.result;

import dev.retort.text.JavaString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.impl.DefaultConverterProvider;
import org.jspecify.annotations.Nullable;

/** Values as a user would write them in Java, where all is in scope that a typed line has. */
public final class ValueLiteral {
    private static final ConverterProvider CONVERTERS = new DefaultConverterProvider();

    private ValueLiteral() {}

    /**
     * The value of a column in Java.
     *
     * @param value a value, which is converted to the column's type where it is of another
     * @param column the column
     * @param typed the column as it is typed, from which what has no literal of its own is converted
     */
    public static String of(Object value, Field<?> column, String typed) {
        Object converted = converted(value instanceof EnumType own ? own.getLiteral() : value, column.getType());
        return switch (converted) {
            case Integer number -> number.toString();
            case Long number -> number + "L";
            case Short number -> "(short) " + number;
            case Byte number -> "(byte) " + number;
            case Boolean truth -> truth.toString();
            case Double number when Double.isFinite(number) -> number.toString();
            case Float number when Float.isFinite(number) -> number + "f";
            case BigDecimal number -> "new BigDecimal(\"" + number + "\")";
            case BigInteger number -> "new BigInteger(\"" + number + "\")";
            case String text -> JavaString.of(text);
            case UUID id -> "UUID.fromString(\"" + id + "\")";
            case LocalDate _, LocalDateTime _, LocalTime _, OffsetDateTime _, OffsetTime _, Instant _ ->
                Objects.requireNonNull(converted).getClass().getSimpleName() + ".parse(\"" + converted + "\")";
            case Year year -> "Year.of(" + year + ")";
            case Enum<?> constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            case byte[] data -> "HexFormat.of().parseHex(\"" + HexFormat.of().formatHex(data) + "\")";
            case null, default -> "val(" + JavaString.of(String.valueOf(converted)) + ", " + typed + ")";
        };
    }

    private static <T> @Nullable Object converted(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return value;
        }
        @SuppressWarnings("unchecked")
        Class<Object> from = (Class<Object>) value.getClass();
        Converter<Object, T> converter = CONVERTERS.provide(from, type);
        return converter == null ? value : converter.from(value);
    }
}
