package dev.retort.binding;

import java.time.Duration;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows a whole number of microseconds as a {@link Duration}, for databases that have no type for
 * it. What is finer than a microsecond is an error, and so is what does not fit into 64 bits.
 */
public final class DurationConverter implements Converter<Long, Duration> {
    private static final long serialVersionUID = 1L;
    private static final int NANOSECONDS = 1000;
    private static final long A_SECOND = 1_000_000;

    /** For columns of any table: it has no state. */
    public DurationConverter() {}

    @Override
    public @Nullable Duration from(@Nullable Long microseconds) {
        return microseconds == null
                ? null
                : Duration.ofSeconds(
                        Math.floorDiv(microseconds, A_SECOND), Math.floorMod(microseconds, A_SECOND) * NANOSECONDS);
    }

    @Override
    public @Nullable Long to(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        try {
            if (duration.getNano() % NANOSECONDS == 0) {
                return Math.addExact(
                        Math.multiplyExact(duration.getSeconds(), A_SECOND), duration.getNano() / NANOSECONDS);
            }
        } catch (ArithmeticException e) {
            throw new DataTypeException("not a duration of 64 bits of microseconds: " + duration, e);
        }
        throw new DataTypeException("not a whole number of microseconds: " + duration);
    }

    @Override
    public Class<Long> fromType() {
        return Long.class;
    }

    @Override
    public Class<Duration> toType() {
        return Duration.class;
    }
}
