package dev.retort.binding.mariadb;

import java.sql.SQLException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads and writes the times of MariaDB as times of day; one that is none, such as {@code 838:59:59}
 * or {@code -01:00:00}, is an error that shows it.
 */
public final class MariaDbTimeBinding extends MariaDbTemporalBinding<LocalTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code time}. */
    public MariaDbTimeBinding() {
        super(SQLDataType.LOCALTIME, "a time of day", "time");
    }

    @Override
    @Nullable
    LocalTime read(Cell cell) throws SQLException {
        String text = cell.text();
        return text == null ? null : LocalTime.parse(text);
    }

    @Override
    DateTimeFormatter format() {
        return TIME;
    }
}
