package dev.retort.binding.sqlite;

import dev.retort.binding.DurationConverter;
import dev.retort.binding.LongNumberConverter;
import java.time.Duration;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * The converter that shows the whole numbers of SQLite as durations: {@link DurationConverter}, for what is read as any
 * {@link Number}.
 */
public final class SqliteDurationConverter implements Converter<Number, Duration> {
    private static final long serialVersionUID = 1L;
    private static final DurationConverter MICROSECONDS = new DurationConverter();
    private static final LongNumberConverter WHOLE = new LongNumberConverter();

    /** For columns of any table: it has no state. */
    public SqliteDurationConverter() {}

    @Override
    public @Nullable Duration from(@Nullable Number microseconds) {
        return MICROSECONDS.from(WHOLE.to(microseconds));
    }

    @Override
    public @Nullable Number to(@Nullable Duration duration) {
        return MICROSECONDS.to(duration);
    }

    @Override
    public Class<Number> fromType() {
        return Number.class;
    }

    @Override
    public Class<Duration> toType() {
        return Duration.class;
    }
}
