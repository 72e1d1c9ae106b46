package dev.retort;

import java.time.LocalTime;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time in a column of SQLite and writes it with six digits of a second, as SQLAlchemy does:
 * {@code 10:00:00.000000}.
 */
public final class SqliteTimeConverter implements Converter<String, LocalTime> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable LocalTime from(@Nullable String value) {
        return value == null ? null : SqliteTime.time(value);
    }

    @Override
    public @Nullable String to(@Nullable LocalTime value) {
        return value == null ? null : SqliteTime.TIME.format(value);
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<LocalTime> toType() {
        return LocalTime.class;
    }
}
