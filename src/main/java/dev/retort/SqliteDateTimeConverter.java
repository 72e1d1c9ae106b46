package dev.retort;

import java.time.LocalDateTime;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date and time in a column of SQLite, whichever way it is stored, and writes it with six digits of a second, as
 * SQLAlchemy does: {@code 2024-01-31 10:00:00.000000}.
 */
public final class SqliteDateTimeConverter implements Converter<String, LocalDateTime> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable LocalDateTime from(@Nullable String value) {
        return value == null ? null : SqliteTime.dateTime(value);
    }

    @Override
    public @Nullable String to(@Nullable LocalDateTime value) {
        return value == null ? null : SqliteTime.DATE_TIME.format(value);
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<LocalDateTime> toType() {
        return LocalDateTime.class;
    }
}
