package dev.retort.binding.mariadb;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads and writes the dates with a time of MariaDB; one that Java does not have, such as
 * {@code 0000-00-00 00:00:00}, is an error that shows it.
 */
public final class MariaDbDateTimeBinding extends MariaDbTemporalBinding<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code datetime} and {@code timestamp}. */
    public MariaDbDateTimeBinding() {
        super(SQLDataType.LOCALDATETIME, "a date and time", "timestamp");
    }

    @Override
    @Nullable
    LocalDateTime read(Cell cell) throws SQLException {
        return cell.value(LocalDateTime.class);
    }

    @Override
    DateTimeFormatter format() {
        return DATE_TIME;
    }
}
