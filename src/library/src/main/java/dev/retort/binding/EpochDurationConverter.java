package dev.retort.binding;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows a date and time as the {@link Duration} since the beginning of 1970, as which SQLAlchemy's
 * {@code Interval} is kept by databases that have no type for it.
 */
public final class EpochDurationConverter implements Converter<LocalDateTime, Duration> {
    private static final long serialVersionUID = 1L;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** For columns of any table: it has no state. */
    public EpochDurationConverter() {}

    @Override
    public @Nullable Duration from(@Nullable LocalDateTime moment) {
        return moment == null ? null : Duration.between(EPOCH, moment);
    }

    @Override
    public @Nullable LocalDateTime to(@Nullable Duration duration) {
        return duration == null ? null : EPOCH.plus(duration);
    }

    @Override
    public Class<LocalDateTime> fromType() {
        return LocalDateTime.class;
    }

    @Override
    public Class<Duration> toType() {
        return Duration.class;
    }
}
