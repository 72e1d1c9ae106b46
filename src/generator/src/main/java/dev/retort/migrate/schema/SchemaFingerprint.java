package dev.retort.migrate.schema;

import dev.retort.RetortException;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A hash over everything in a live schema that generated code depends on. It is the same for the same migrations in any
 * database, whatever the database is called and whatever rows it holds.
 */
public final class SchemaFingerprint {

    /** What Flyway and Retort keep for themselves in a database. */
    private static final List<String> OWN_TABLES = List.of("flyway_schema_history", "retort_");

    private SchemaFingerprint() {}

    /**
     * The fingerprint, in hexadecimal, of the schemas of a database that there are classes of.
     *
     * @throws RetortException when they cannot be read
     */
    public static String of(Connection connection, Database database) {
        return of(connection, database.dialect(), database.schema(), database.schemas(), database.historyTable());
    }

    /** The fingerprint of the schema alone that a connection is in. */
    public static String of(Connection connection, Dialect dialect) {
        return of(connection, dialect, "", List.of(""), MigrationSettings.NONE.historyTable());
    }

    private static String of(
            Connection connection, Dialect dialect, String current, List<String> schemas, String historyTable) {
        List<String> queries = dialect.fingerprint();
        if (queries.isEmpty()) {
            throw RetortException.usage("no code can be generated from " + dialect.title());
        }
        MessageDigest digest = sha256();
        try (Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                boolean other = !schema.equals(current);
                if (other) {
                    digest.update((schema + "\n").getBytes(StandardCharsets.UTF_8));
                }
                for (String query : queries) {
                    for (String row : rows(statement, other ? about(schema, query) : query, historyTable)) {
                        digest.update(row.getBytes(StandardCharsets.UTF_8));
                    }
                    digest.update((byte) 0);
                }
            }
        } catch (SQLException e) {
            throw new RetortException("the schema cannot be read", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same question about another schema than the one that a connection is in. */
    private static String about(String schema, String query) {
        String quoted = "'" + schema.replace("\\", "\\\\").replace("'", "''") + "'";
        String name = "'" + schema.replace("'", "''") + "'";
        String identifier = "'\"" + schema.replace("\"", "\"\"").replace("'", "''") + "\"'";
        return query.replace("DATABASE()", quoted)
                .replace("current_schema()::regnamespace", "to_regnamespace(" + identifier + ")")
                .replace("current_schema()", name);
    }

    /** The rows in an order that no collation has a say in. The first column of each is the table's name, or the like. */
    private static List<String> rows(Statement statement, String query, String historyTable) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                if (!isOwn(String.valueOf(result.getString(1)), historyTable)) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 1; column <= columns; column++) {
                        String value = result.getString(column);
                        row.append(value == null ? -1 : value.length())
                                .append(':')
                                .append(value)
                                .append('\n');
                    }
                    rows.add(row.toString());
                }
            }
        }
        Collections.sort(rows);
        return rows;
    }

    /** Whether a table is one of Flyway's or Retort's. */
    public static boolean isOwn(String table, String historyTable) {
        String name = table.toLowerCase(Locale.ROOT);
        return OWN_TABLES.stream().anyMatch(name::startsWith) || name.equals(historyTable.toLowerCase(Locale.ROOT));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
