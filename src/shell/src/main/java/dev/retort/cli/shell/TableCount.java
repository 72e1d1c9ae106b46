package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The number of tables and views that a database's schemas have, by its driver's word: a few of them may be none that
 * get classes.
 */
final class TableCount {
    private static final String[] TYPES = {"TABLE", "VIEW", "PARTITIONED TABLE", "MATERIALIZED VIEW", "FOREIGN TABLE"};

    private TableCount() {}

    static int of(Database database) {
        try (Connection connection = database.connect()) {
            int count = 0;
            for (String schema : database.schemas()) {
                count += count(connection.getMetaData(), database.dialect(), schema);
            }
            return count;
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the tables of " + database.displayName() + " cannot be counted: " + e.getMessage(), e);
        }
    }

    private static int count(DatabaseMetaData metadata, Dialect dialect, String schema) throws SQLException {
        try (ResultSet tables =
                metadata.getTables(dialect.catalogOf(schema), dialect.schemaPattern(schema, metadata), "%", TYPES)) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            return count;
        }
    }
}
