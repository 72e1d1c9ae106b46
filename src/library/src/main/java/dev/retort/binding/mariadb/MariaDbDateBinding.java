package dev.retort.binding.mariadb;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads and writes the dates of MariaDB; one that Java does not have, such as {@code 2024-00-00}, is
 * an error that shows it.
 */
public final class MariaDbDateBinding extends MariaDbTemporalBinding<LocalDate> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code date}. */
    public MariaDbDateBinding() {
        super(SQLDataType.LOCALDATE, "a date", "date");
    }

    @Override
    @Nullable
    LocalDate read(Cell cell) throws SQLException {
        // An expression on a date may have a time of day, which is not cut off.
        LocalDateTime moment = cell.value(LocalDateTime.class);
        return moment == null || !moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : moment.toLocalDate();
    }

    @Override
    DateTimeFormatter format() {
        return DATE;
    }
}
