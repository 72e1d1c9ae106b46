package dev.retort.diff.mariadb.load;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a session that a file of SQL may change, as they were before, in SQL. */
record SessionSettings(Connection connection, Map<String, String> values) {
    private static final List<String> NAMES = List.of(
            "sql_mode",
            "time_zone",
            "foreign_key_checks",
            "unique_checks",
            "default_storage_engine",
            "character_set_client",
            "character_set_results",
            "collation_connection",
            "autocommit");

    static SessionSettings of(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        String query = "select @@" + String.join(", @@", NAMES);
        Rows.first(connection, query, row -> {
            for (int i = 0; i < NAMES.size(); i++) {
                String value = row.getString(i + 1);
                boolean isPlain = value == null || value.matches("\\d+");
                values.put(NAMES.get(i), isPlain ? String.valueOf(value) : MariaDbText.literal(value));
            }
            return row;
        });
        return new SessionSettings(connection, values);
    }

    void restore() throws SQLException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            Rows.run(connection, "set " + value.getKey() + " = " + value.getValue());
        }
        Rows.run(connection, "unlock tables");
    }
}
