package dev.retort.migrate.journal;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.MigrationTitle;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway's table of what was applied, for what Flyway itself does not do with it: forgetting. Nothing here commits. */
public record HistoryTable(Connection connection, Dialect dialect, String schema, String table) {

    /** The table of a database, as one connection sees it. */
    public static HistoryTable in(Connection connection, Database database) {
        return new HistoryTable(connection, database.dialect(), database.schema(), database.historyTable());
    }

    /** Its name in a statement, whichever schema the connection is in. */
    public String name() {
        return dialect.qualified(schema, table);
    }

    /**
     * One row.
     *
     * @param version empty for a repeatable migration
     * @param script the name of the file, or of the class
     * @param checksum Flyway's checksum of the file; absent where it has none
     */
    public record Row(
            int rank,
            Optional<MigrationVersion> version,
            String description,
            String type,
            String script,
            boolean success,
            Optional<Integer> checksum) {

        /** A migration that may have no row. */
        public Row(Optional<MigrationVersion> version, String description, String script) {
            this(0, version, description, "SQL", script, false, Optional.empty());
        }

        public String migration() {
            return MigrationTitle.key(version.orElse(null), description);
        }
    }

    /** All rows, in the order in which they came; none where there is no table. */
    public List<Row> rows() throws SQLException {
        if (!exists()) {
            return List.of();
        }
        return Rows.all(
                connection,
                "select installed_rank, version, description, type, script, success, checksum from " + name()
                        + " order by installed_rank",
                row -> new Row(
                        row.getInt(1),
                        Optional.ofNullable(row.getString(2)).map(MigrationVersion::fromVersion),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        Optional.ofNullable(row.getString(7)).map(Integer::valueOf)));
    }

    public void remove(Row row) throws SQLException {
        Rows.changed(connection, "delete from " + name() + " where installed_rank = ?", row.rank());
    }

    public boolean exists() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet found = metadata.getTables(
                dialect.catalogOf(schema),
                dialect.schemaPattern(schema, metadata),
                Dialect.jdbcPattern(table, metadata),
                null)) {
            return found.next();
        }
    }
}
