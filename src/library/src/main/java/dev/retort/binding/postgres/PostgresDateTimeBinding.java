package dev.retort.binding.postgres;

import java.time.LocalDateTime;

/**
 * The binding that reads and writes the dates with a time of PostgreSQL; one that Java writes in another way, such as
 * {@code infinity}, is an error that shows it.
 */
public final class PostgresDateTimeBinding extends PostgresTemporalBinding<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code timestamp}. */
    public PostgresDateTimeBinding() {
        super(LocalDateTime.class, "timestamp", DATE_TIME, LocalDateTime::from, "a date and time");
    }
}
