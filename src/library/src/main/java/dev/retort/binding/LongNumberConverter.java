package dev.retort.binding;

import java.math.BigDecimal;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows 64-bit integers as {@link Number}, so that a column of them can be compared with an
 * {@code int} and a {@code long} alike. What is read is a {@link Long}.
 */
public final class LongNumberConverter implements Converter<Long, Number> {
    private static final long serialVersionUID = 1L;

    /** For columns of any table: it has no state. */
    public LongNumberConverter() {}

    @Override
    public @Nullable Number from(@Nullable Long value) {
        return value;
    }

    @Override
    public @Nullable Long to(@Nullable Number value) {
        return switch (value) {
            case null -> null;
            case Long whole -> whole;
            case Integer whole -> whole.longValue();
            default -> exact(value);
        };
    }

    private static Long exact(Number value) {
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DataTypeException("not an integer of 64 bits: " + value, e);
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
