package dev.retort.binding.sqlite;

import dev.retort.internal.text.SqliteTime;
import java.time.LocalDateTime;
import org.jooq.Converter;
import org.jooq.impl.SQLDataType;

/**
 * The binding that reads the date and time in a column of SQLite, whichever way it is stored, and writes it as
 * {@code 2024-01-31 10:00:00}, with six digits of a second where it has a fraction. What is none is an error that shows
 * it.
 */
public final class SqliteDateTimeBinding extends SqliteBinding<String, LocalDateTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code datetime} and {@code timestamp}. */
    public SqliteDateTimeBinding() {
        super(
                SQLDataType.CLOB.asConvertedDataType(
                        Converter.ofNullable(String.class, LocalDateTime.class, SqliteTime::ofJson, SqliteTime::text)),
                "a date and time",
                SqliteTime::dateTime,
                SqliteTime::dateTime,
                SqliteTime::dateTime);
    }
}
