package dev.retort.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows whole numbers that may not fit into an {@code int} as {@link Number}, so that a column of
 * them can be compared with an {@code int}, a {@code long} or a {@link BigInteger} alike. What is read is a
 * {@link Long}, or a {@link BigInteger} beyond its range; equal values are equal objects.
 */
public final class WholeNumberConverter implements Converter<BigInteger, Number> {
    private static final long serialVersionUID = 1L;
    private static final int BITS_OF_LONG = 63;

    /** For columns of any table: it has no state. */
    public WholeNumberConverter() {}

    @Override
    public @Nullable Number from(@Nullable BigInteger value) {
        if (value == null) {
            return null;
        }
        return value.bitLength() <= BITS_OF_LONG ? (Number) value.longValue() : value;
    }

    @Override
    public @Nullable BigInteger to(@Nullable Number value) {
        return switch (value) {
            case null -> null;
            case BigInteger whole -> whole;
            case Long whole -> BigInteger.valueOf(whole);
            case Integer whole -> BigInteger.valueOf(whole);
            default -> exact(value);
        };
    }

    private static BigInteger exact(Number value) {
        try {
            return new BigDecimal(value.toString()).toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DataTypeException("not a whole number: " + value, e);
        }
    }

    @Override
    public Class<BigInteger> fromType() {
        return BigInteger.class;
    }

    @Override
    public Class<Number> toType() {
        return Number.class;
    }
}
