package dev.retort.binding.postgres;

import java.time.LocalDate;

/**
 * The binding that reads and writes the dates of PostgreSQL; one that Java writes in another way, such as
 * {@code infinity} or {@code 0044-03-15 BC}, is an error that shows it.
 */
public final class PostgresDateBinding extends PostgresTemporalBinding<LocalDate> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code date}. */
    public PostgresDateBinding() {
        super(LocalDate.class, "date", DATE, LocalDate::from, "a date");
    }
}
