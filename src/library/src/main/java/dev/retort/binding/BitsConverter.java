package dev.retort.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows up to 64 bits, which the driver hands over in a {@code long} whose sign is one of them, as
 * the number that they are: a {@link Long}, or a {@link BigInteger} beyond its range.
 */
public final class BitsConverter implements Converter<Long, Number> {
    private static final long serialVersionUID = 1L;

    /** For columns of any table: it has no state. */
    public BitsConverter() {}

    @Override
    public @Nullable Number from(@Nullable Long bits) {
        return bits == null || bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits));
    }

    @Override
    public @Nullable Long to(@Nullable Number value) {
        return value == null ? null : bits(value);
    }

    private static Long bits(Number value) {
        try {
            return Long.parseUnsignedLong(
                    new BigDecimal(value.toString()).toBigIntegerExact().toString());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DataTypeException("not a number of up to 64 bits: " + value, e);
        }
    }

    @Override
    public Class<Long> fromType() {
        return Long.class;
    }

    @Override
    public Class<Number> toType() {
        return Number.class;
    }
}
