package dev.retort.migrate.history;

import dev.retort.database.Database;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.journal.HistoryTable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * When each row of the history was written, by the database's own reckoning. Flyway reads these times as if they were in
 * the time zone of the reader.
 */
public record InstallationTimes(Database database) {

    /** The times by the rows' ranks; the history must exist. */
    public Map<Integer, Instant> byRank() throws SQLException {
        try (Connection connection = database.connect()) {
            Map<Integer, Instant> times = new HashMap<>();
            String query = "select installed_rank, " + database.dialect().instant("installed_on") + " from "
                    + HistoryTable.in(connection, database).name();
            Rows.all(connection, query, row -> times.put(row.getInt(1), instant(row.getString(2))));
            return times;
        }
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
        }
    }
}
