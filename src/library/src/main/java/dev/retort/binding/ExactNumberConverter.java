package dev.retort.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows numbers as those of another class, for a converter that wants them so. One that the class does not have is an
 * error that shows it.
 *
 * @param <N> what the column's numbers are in Java
 * @param <M> what they are to be
 */
public final class ExactNumberConverter<N extends Number, M extends Number> implements Converter<N, M> {
    private static final long serialVersionUID = 1L;

    private final Class<N> from;
    private final Class<M> to;

    /**
     * For a column.
     *
     * @param from what its numbers are in Java
     * @param to what they are to be; both of the number classes of java.lang and java.math
     */
    public ExactNumberConverter(Class<N> from, Class<M> to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public @Nullable M from(@Nullable N number) {
        return number == null ? null : exact(number, to);
    }

    @Override
    public @Nullable N to(@Nullable M number) {
        return number == null ? null : exact(number, from);
    }

    private static <X extends Number> X exact(Number number, Class<X> type) {
        if (type.isInstance(number)) {
            return type.cast(number);
        }
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            return type.cast(
                    switch (type.getSimpleName()) {
                        case "Byte" -> exact.byteValueExact();
                        case "Short" -> exact.shortValueExact();
                        case "Integer" -> exact.intValueExact();
                        case "Long" -> exact.longValueExact();
                        case "BigInteger" -> exact.toBigIntegerExact();
                        case "BigDecimal" -> exact;
                        case "Float" -> floating(exact, exact.floatValue());
                        case "Double" -> floating(exact, exact.doubleValue());
                        default -> whole(exact);
                    });
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DataTypeException("not a number of the type " + type.getSimpleName() + ": " + number, e);
        }
    }

    private static Number floating(BigDecimal exact, Number number) {
        if (new BigDecimal(number.toString()).compareTo(exact) != 0) {
            throw new ArithmeticException("rounded");
        }
        return number;
    }

    /** As generated columns have numbers of any size. */
    private static Number whole(BigDecimal exact) {
        BigInteger whole = exact.toBigIntegerExact();
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    @Override
    public Class<N> fromType() {
        return from;
    }

    @Override
    public Class<M> toType() {
        return to;
    }
}
