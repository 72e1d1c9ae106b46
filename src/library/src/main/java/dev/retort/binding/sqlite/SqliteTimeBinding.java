package dev.retort.binding.sqlite;

import dev.retort.internal.text.SqliteTime;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jooq.Converter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads the time in a column of SQLite and writes it as {@code 10:00:00}, with six digits of a second
 * where it has a fraction. What is none is an error that shows it.
 */
public final class SqliteTimeBinding extends SqliteBinding<String, LocalTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code time}. */
    public SqliteTimeBinding() {
        super(
                SQLDataType.CLOB.asConvertedDataType(Converter.ofNullable(
                        String.class,
                        LocalTime.class,
                        text -> SqliteTime.known(time(text), text, "a time of day"),
                        SqliteTime::text)),
                "a time of day",
                whole -> null,
                number -> null,
                SqliteTimeBinding::time);
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
