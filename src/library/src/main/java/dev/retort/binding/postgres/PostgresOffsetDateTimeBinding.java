package dev.retort.binding.postgres;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * The binding that reads and writes the instants of PostgreSQL, with the offset that the connection's time zone had
 * then; one that Java writes in another way, such as {@code infinity}, is an error that shows it.
 */
public final class PostgresOffsetDateTimeBinding extends PostgresTemporalBinding<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code timestamp with time zone}. */
    public PostgresOffsetDateTimeBinding() {
        super(
                OffsetDateTime.class,
                "timestamp with time zone",
                new DateTimeFormatterBuilder().append(DATE_TIME).append(OFFSET).toFormatter(Locale.ROOT),
                OffsetDateTime::from,
                "a date and time");
    }
}
