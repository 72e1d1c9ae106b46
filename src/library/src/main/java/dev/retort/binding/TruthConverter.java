package dev.retort.binding;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.math.BigDecimal;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows the numbers 1 and 0 as true and false, in a column of whole numbers that holds nothing else. Another number
 * is an error that shows it.
 *
 * @param <N> what the column's numbers are in Java
 */
public final class TruthConverter<N extends Number> implements Converter<N, Boolean> {
    private static final long serialVersionUID = 1L;

    /** What such a number is not. */
    public static final String KIND = "true or false";

    private final ExactNumberConverter<N, Integer> numbers;

    /**
     * For a column.
     *
     * @param type what its numbers are in Java
     */
    public TruthConverter(Class<N> type) {
        numbers = new ExactNumberConverter<>(type, Integer.class);
    }

    @Override
    public @Nullable Boolean from(@Nullable N number) {
        if (number == null) {
            return null;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        if (exact.signum() == 0) {
            return false;
        }
        if (exact.compareTo(BigDecimal.ONE) == 0) {
            return true;
        }
        throw new UnreadableValueException(new UnreadableValue(number.toString(), KIND), null);
    }

    @Override
    public @Nullable N to(@Nullable Boolean truth) {
        return truth == null ? null : numbers.to(truth ? 1 : 0);
    }

    @Override
    public Class<N> fromType() {
        return numbers.fromType();
    }

    @Override
    public Class<Boolean> toType() {
        return Boolean.class;
    }
}
