package dev.retort;

import java.time.LocalDate;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date in a column of SQLite, whichever way it is stored, and writes it as {@code 2024-01-31}.
 */
public final class SqliteDateConverter implements Converter<String, LocalDate> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable LocalDate from(@Nullable String value) {
        return value == null ? null : SqliteTime.dateTime(value).toLocalDate();
    }

    @Override
    public @Nullable String to(@Nullable LocalDate value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<LocalDate> toType() {
        return LocalDate.class;
    }
}
