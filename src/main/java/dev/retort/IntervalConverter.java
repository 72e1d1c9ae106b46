package dev.retort;

import java.time.Duration;
import org.jooq.Converter;
import org.jooq.exception.DataTypeException;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;

/** Shows an interval of PostgreSQL as a {@link Duration}; one that has months, which are of no fixed length, is an error. */
public final class IntervalConverter implements Converter<YearToSecond, Duration> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Duration from(@Nullable YearToSecond interval) {
        if (interval == null) {
            return null;
        }
        if (interval.getYearToMonth().intValue() != 0) {
            throw new DataTypeException("not of a fixed length: '" + interval + "'");
        }
        // Not by toDuration(), which is a second off where days and fractions of a second have different signs.
        DayToSecond time = interval.getDayToSecond();
        // The fraction comes by way of a floating point number; PostgreSQL itself counts whole microseconds.
        Duration absolute = Duration.ofDays(time.getDays())
                .plusHours(time.getHours())
                .plusMinutes(time.getMinutes())
                .plusSeconds(time.getSeconds())
                .plusNanos(Math.round(time.getNano() / 1_000.0) * 1_000);
        return time.getSign() < 0 ? absolute.negated() : absolute;
    }

    @Override
    public @Nullable YearToSecond to(@Nullable Duration duration) {
        return duration == null ? null : new YearToSecond(new YearToMonth(), DayToSecond.valueOf(duration));
    }

    @Override
    public Class<YearToSecond> fromType() {
        return YearToSecond.class;
    }

    @Override
    public Class<Duration> toType() {
        return Duration.class;
    }
}
