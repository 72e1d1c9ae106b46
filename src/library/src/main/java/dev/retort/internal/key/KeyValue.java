package dev.retort.internal.key;

import dev.retort.RetortException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DefaultConverterProvider;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The values of keys in Java. A row is known by the value that the database gave for its key: that is the same each time it is
 * read. Whether the values of two columns are equal, a foreign key's and those of the row that it refers to, is said by Java
 * for types of which every database says the same, and else by the database: only that knows its collations and paddings.
 */
public final class KeyValue {
    private static final ConverterProvider CONVERTERS = new DefaultConverterProvider();
    private static final int NANO_DIGITS = 9;
    private static final int BITS_OF_INT = 31;
    private static final int BITS_OF_LONG = 63;
    private static final int MOST_DIGITS = 100;
    private static final int LONGEST_SHOWN = 40;

    private KeyValue() {}

    /** An object that is equal to those of all values that are equal to this one, of whatever numeric type. */
    public static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case Number number -> number(number);
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case OffsetDateTime moment -> moment.toInstant();
            default -> value;
        };
    }

    private static Object number(Number number) {
        return switch (number) {
            case Long whole when whole.intValue() == whole -> whole.intValue();
            case Long whole -> whole;
            case Short whole -> whole.intValue();
            case Byte whole -> whole.intValue();
            case BigInteger whole -> whole(whole);
            case BigDecimal decimal -> decimal(decimal);
            case Float decimal -> floating(decimal.doubleValue());
            case Double decimal -> floating(decimal);
            default -> decimal(new BigDecimal(number.toString()));
        };
    }

    private static Number whole(BigInteger whole) {
        if (whole.bitLength() <= BITS_OF_INT) {
            return whole.intValue();
        }
        return whole.bitLength() <= BITS_OF_LONG ? (Number) whole.longValue() : whole;
    }

    private static Number decimal(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        boolean isWhole = shortest.scale() <= 0 && shortest.precision() - (long) shortest.scale() <= MOST_DIGITS;
        return isWhole ? whole(shortest.toBigInteger()) : shortest;
    }

    private static Number floating(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
        return isWhole ? (Number) number((long) number) : number;
    }

    /** The value of a column that is equal to one of another type; empty where the column's type has none. */
    public static Optional<Object> of(Field<?> column, Object value) {
        if (column.getType().isInstance(value) && column.getType() != Number.class) {
            return Optional.of(value);
        }
        try {
            return Number.class.isAssignableFrom(column.getType())
                            && (value instanceof Number || value instanceof String)
                    ? number(column, value)
                    : Optional.ofNullable(converter(column, value).from(value));
        } catch (DataTypeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> number(Field<?> column, Object value) {
        Object number =
                value instanceof String text ? Objects.requireNonNull(comparable(new BigDecimal(text.strip()))) : value;
        if (column.getType() == Number.class) {
            // It throws where the column has no place for the number.
            return isTooLong(number) || toDatabase(column, number) == null ? Optional.empty() : Optional.of(number);
        }
        if (column.getType().isInstance(number)) {
            return Optional.of(number);
        }
        Object converted = isTooLong(number) ? null : converter(column, number).from(number);
        return Optional.ofNullable(converted).filter(own -> isEqual(own, number));
    }

    /** Whether a number has an exponent of which a whole number would be made that fills the memory. */
    private static boolean isTooLong(Object number) {
        return number instanceof BigDecimal decimal && decimal.precision() - (long) decimal.scale() > MOST_DIGITS;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object toDatabase(Field<?> column, Object value) {
        return ((Converter<Object, Object>) column.getConverter()).to(value);
    }

    @SuppressWarnings("unchecked")
    private static Converter<Object, Object> converter(Field<?> column, Object value) {
        Converter<Object, Object> converter =
                (Converter<Object, Object>) CONVERTERS.provide(value.getClass(), column.getType());
        if (converter == null) {
            throw new DataTypeException("no converter from " + value.getClass() + " to " + column.getType());
        }
        return converter;
    }

    /**
     * A value as a column has it.
     *
     * @throws RetortException when the column's type has none that is equal
     */
    static @Nullable Object converted(Field<?> column, @Nullable Object value) {
        return value == null
                ? null
                : of(column, value)
                        .orElseThrow(() -> new RetortException(shown(value) + " is no value for " + column.getName()
                                + ", which is of the type " + column.getType().getSimpleName()));
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    /** Whether two values are equal, of whatever numeric type. */
    public static boolean isEqual(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    /** Whether the values of a foreign key are equal in Java to those that they refer to where they are in the database. */
    public static boolean isComparedInJava(ForeignKey<?, ?> key) {
        for (int i = 0; i < key.getFields().size(); i++) {
            Class<?> kind = kind(key.getFields().get(i));
            if (kind == Object.class || kind != kind(key.getKeyFields().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the columns of a foreign key are declared as those that they refer to. */
    public static boolean isOfSameType(ForeignKey<?, ?> key) {
        for (int i = 0; i < key.getFields().size(); i++) {
            DataType<?> here = key.getFields().get(i).getDataType();
            DataType<?> there = key.getKeyFields().get(i).getDataType();
            if (here.length() != there.length() || !here.getTypeName().equals(there.getTypeName())) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> kind(Field<?> column) {
        Class<?> type = column.getType();
        if (Number.class.isAssignableFrom(type)) {
            return type == Double.class || type == Float.class ? Object.class : Number.class;
        }
        boolean isPlain = type == Boolean.class || type == UUID.class || type == LocalDate.class;
        return isPlain || EnumType.class.isAssignableFrom(type) ? type : Object.class;
    }

    /** Whether a database is sure to have a value in a column just as it is given, unless a trigger says otherwise. */
    public static boolean isStoredAsGiven(Field<?> column, @Nullable Object value) {
        return switch (value) {
            case null -> true;
            case BigDecimal number ->
                number.stripTrailingZeros().scale() <= column.getDataType().scale()
                        && number.precision() <= exactDigits(column.getDataType());
            case Double number -> number == Math.rint(number);
            case Float number -> number == Math.rint(number);
            case LocalDate date -> true;
            case Temporal moment
            when moment.isSupported(ChronoField.NANO_OF_SECOND) ->
                moment.get(ChronoField.NANO_OF_SECOND) % step(column.getDataType()) == 0;
            case Number number -> true;
            case Boolean truth -> true;
            case UUID number -> true;
            case EnumType literal -> true;
            case byte[] bytes ->
                !isPadded(column.getDataType())
                        || bytes.length == column.getDataType().length();
            default -> false;
        };
    }

    private static boolean isPadded(DataType<?> type) {
        return type.getTypeName().equals(SQLDataType.BINARY.getTypeName());
    }

    /** Where a type does not say how many digits it has, floating-point numbers may stand for it. */
    private static int exactDigits(DataType<?> type) {
        return type.precisionDefined() && type.precision() > 0 ? type.precision() : 15;
    }

    /** The nanoseconds from one value of a type to the next. */
    private static int step(DataType<?> type) {
        int digits = type.precisionDefined() ? Math.min(NANO_DIGITS, type.precision()) : 0;
        return (int) Math.pow(10, NANO_DIGITS - digits);
    }
}
