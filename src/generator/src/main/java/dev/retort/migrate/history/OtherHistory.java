package dev.retort.migrate.history;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.internal.text.WordSet;
import dev.retort.migrate.journal.HistoryTable;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A history of Flyway's under another name than the one that is looked for: it is recognised by its columns. */
public final class OtherHistory {
    private static final Set<String> COLUMNS = WordSet.of("""
        installed_rank version description type script checksum installed_by installed_on execution_time success
        """);

    private OtherHistory() {}

    /**
     * Refuses to begin a history beside another, unless retort.toml names the table.
     *
     * @throws RetortException of the kind USAGE when there is another, and none of the default name
     */
    public static void refuse(Config config, Database database) throws SQLException {
        if (config.migrationSettings().flyway().containsKey("table")) {
            return;
        }
        try (Connection connection = database.connect()) {
            if (HistoryTable.in(connection, database).exists()) {
                return;
            }
            List<String> others = others(connection, database);
            if (!others.isEmpty()) {
                throw RetortException.usage("the history of this database is in the table "
                                + String.join(", or ", others) + ", and " + database.historyTable()
                                + " is not there")
                        .withHint(
                                "write table = \"" + others.getFirst() + "\" under [flyway] in db/retort.toml; or table"
                                        + " = \"" + database.historyTable()
                                        + "\", if that is another application's and this one begins"
                                        + " its own");
            }
        }
    }

    private static List<String> others(Connection connection, Database database) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Map<String, Set<String>> columns = new HashMap<>();
        for (String pattern : patterns(metadata, database)) {
            try (ResultSet found = metadata.getColumns(
                    database.dialect().catalogOf(database.schema()),
                    database.dialect().schemaPattern(database.schema(), metadata),
                    pattern,
                    "%")) {
                while (found.next()) {
                    columns.computeIfAbsent(found.getString("TABLE_NAME"), _ -> new HashSet<>())
                            .add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns.entrySet().stream()
                .filter(table -> table.getValue().containsAll(COLUMNS))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Of a file, the driver asks for the columns of all tables in one statement, which may have no more than 500 parts. */
    private static List<String> patterns(DatabaseMetaData metadata, Database database) throws SQLException {
        if (!database.dialect().product().isOfFiles()) {
            return List.of("%");
        }
        List<String> patterns = new ArrayList<>();
        try (ResultSet table = metadata.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (table.next()) {
                patterns.add(Dialect.jdbcPattern(table.getString("TABLE_NAME"), metadata));
            }
        }
        return patterns;
    }
}
