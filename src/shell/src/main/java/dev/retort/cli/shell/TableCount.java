package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.database.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.SQLDialect;

/** How many tables and views a database's schemas have, by its driver's word: a few of them may be none that get classes. */
final class TableCount {
    private static final String[] TYPES = {"TABLE", "VIEW", "PARTITIONED TABLE", "MATERIALIZED VIEW", "FOREIGN TABLE"};

    private TableCount() {}

    static int of(Database database) {
        try (Connection connection = database.connect()) {
            int count = 0;
            for (String schema : database.schemas()) {
                count += count(connection.getMetaData(), database.dialect().family(), schema);
            }
            return count;
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the tables of " + database.displayName() + " cannot be counted: " + e.getMessage(), e);
        }
    }

    /** A schema of MariaDB is what JDBC calls a catalog, and SQLite has neither. */
    private static int count(DatabaseMetaData metadata, SQLDialect family, String schema) throws SQLException {
        try (ResultSet tables = switch (family) {
            case SQLITE -> metadata.getTables(null, null, "%", TYPES);
            case POSTGRES -> metadata.getTables(null, pattern(metadata, schema), "%", TYPES);
            default -> metadata.getTables(schema, null, "%", TYPES);
        }) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            return count;
        }
    }

    private static String pattern(DatabaseMetaData metadata, String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
