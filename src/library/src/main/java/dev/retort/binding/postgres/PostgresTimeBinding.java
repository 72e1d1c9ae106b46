package dev.retort.binding.postgres;

import java.time.LocalTime;

/**
 * The binding that reads and writes the times of PostgreSQL; {@code 24:00:00}, which is none of a day, is an error that
 * shows it.
 */
public final class PostgresTimeBinding extends PostgresTemporalBinding<LocalTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code time}. */
    public PostgresTimeBinding() {
        super(LocalTime.class, "time", TIME, LocalTime::from, "a time of day");
    }
}
