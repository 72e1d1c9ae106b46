package dev.retort.binding.sqlite;

import dev.retort.internal.text.SqliteTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jooq.Converter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads the date in a column of SQLite, whichever way it is stored, and writes it as
 * {@code 2024-01-31}. What is none, or has a time of day, is an error that shows it.
 */
public final class SqliteDateBinding extends SqliteBinding<String, LocalDate> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code date}. */
    public SqliteDateBinding() {
        super(
                SQLDataType.CLOB.asConvertedDataType(Converter.ofNullable(
                        String.class,
                        LocalDate.class,
                        text -> SqliteTime.known(date(SqliteTime.ofJson(text)), text, "a date"),
                        LocalDate::toString)),
                "a date",
                whole -> date(SqliteTime.dateTime(whole)),
                number -> date(SqliteTime.dateTime(number)),
                text -> date(SqliteTime.dateTime(text)));
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime moment) {
        return moment != null && moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : null;
    }
}
