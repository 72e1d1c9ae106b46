package dev.retort.migrate.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A snapshot of all that MariaDB's catalog has of what a statement names: taken before it runs, and again when it is not
 * known whether it did, the two tell which.
 *
 * @param objects the hash of each object's definition, by its kind and name; what does not exist is not in it
 */
public record CatalogSnapshot(Map<String, String> objects) {
    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private static final String UNREADABLE = "unreadable";

    /** As many words as a statement may have before those of its body no longer matter. */
    private static final int WORDS = 2_000;

    /** What the catalog tells now of the objects that a statement names. */
    public static CatalogSnapshot at(Connection connection, ScriptStatement sql) throws SQLException {
        return Look.of(connection, sql).of(sql.sql());
    }

    /** Reads what {@link #toString} wrote. */
    static CatalogSnapshot parse(String text) {
        return new CatalogSnapshot(text.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(line.indexOf(' ') + 1), line -> line.substring(0, line.indexOf(' ')))));
    }

    /** Whether something could not be looked at: to look the same then says nothing. */
    boolean isPartial() {
        return objects.containsValue(UNREADABLE);
    }

    /** The objects of {@code before} that are not here any more. */
    List<String> goneSince(CatalogSnapshot before) {
        return before.objects.keySet().stream()
                .filter(name -> !objects.containsKey(name))
                .sorted()
                .toList();
    }

    /** One line an object: the hash, and what it is the hash of. */
    @Override
    public String toString() {
        return new TreeMap<>(objects)
                .entrySet().stream()
                        .map(object -> object.getValue() + " " + object.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    private record Look(Connection connection, String words, Map<String, String> objects) {

        static Look of(Connection connection, ScriptStatement sql) {
            String words = sql.text().names().stream()
                    .limit(WORDS)
                    .distinct()
                    .filter(Look::mayBeName)
                    .map(MariaDbText::literal)
                    .collect(Collectors.joining(", ", "(", ")"));
            return new Look(connection, words, new TreeMap<>());
        }

        /** No name has a character beyond the first 65,536, and the catalog cannot be asked for one. */
        private static boolean mayBeName(String word) {
            return word.codePoints().allMatch(Character::isBmpCodePoint);
        }

        CatalogSnapshot of(String sql) throws SQLException {
            String text = sql.toUpperCase(Locale.ROOT);
            definitions("TABLE", "TABLES", "TABLE_SCHEMA", "TABLE_NAME", "");
            for (String kind : List.of("PROCEDURE", "FUNCTION", "PACKAGE", "PACKAGE BODY")) {
                if (text.contains(kind)) {
                    definitions(
                            kind, "ROUTINES", "ROUTINE_SCHEMA", "ROUTINE_NAME", " and ROUTINE_TYPE = '" + kind + "'");
                }
            }
            if (text.contains("TRIGGER")) {
                definitions("TRIGGER", "TRIGGERS", "TRIGGER_SCHEMA", "TRIGGER_NAME", "");
            }
            if (text.contains("EVENT")) {
                definitions("EVENT", "EVENTS", "EVENT_SCHEMA", "EVENT_NAME", "");
            }
            if (text.contains("DATABASE") || text.contains("SCHEMA")) {
                rows(
                        "database",
                        "select SCHEMA_NAME, DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME"
                                + " from information_schema.SCHEMATA where SCHEMA_NAME in " + words);
            }
            if (text.contains("RENAME")) {
                // Two tables that change places may be defined alike.
                rows(
                        "table id",
                        "select NAME, TABLE_ID from information_schema." + innodbTables()
                                + " where substring_index(NAME,"
                                + " '/', -1) in " + words);
            }
            return new CatalogSnapshot(Map.copyOf(objects));
        }

        private String innodbTables() throws SQLException {
            return connection.getMetaData().getDatabaseProductName().equals("MariaDB")
                    ? "INNODB_SYS_TABLES"
                    : "INNODB_TABLES";
        }

        private void definitions(String kind, String catalog, String schema, String name, String condition)
                throws SQLException {
            String query = "select " + schema + ", " + name + " from information_schema." + catalog + " where ("
                    + schema + " = database() or " + schema + " in " + words + ") and " + name + " in " + words
                    + condition;
            for (String object : Rows.all(
                    connection,
                    query,
                    row -> MariaDbText.quoted(row.getString(1)) + "." + MariaDbText.quoted(row.getString(2)))) {
                objects.put(kind.toLowerCase(Locale.ROOT) + " " + object, definition(kind, object));
            }
        }

        private String definition(String kind, String object) {
            try {
                String definition = Rows.all(connection, "show create " + kind + " " + object, row -> values(row, 1))
                        .getFirst();
                return ScriptStatement.digest(COUNTER.matcher(definition).replaceFirst(""));
            } catch (SQLException e) {
                // A view of something that is gone, or an object that only its owner may see.
                return UNREADABLE;
            }
        }

        private void rows(String kind, String query) {
            try {
                Rows.all(
                        connection,
                        query,
                        row -> objects.put(kind + " " + row.getString(1), ScriptStatement.digest(values(row, 2))));
            } catch (SQLException e) {
                // Not every user may read it: then the statement is in doubt where this would have said.
                objects.put(kind, UNREADABLE);
            }
        }

        private static String values(ResultSet row, int from) throws SQLException {
            StringBuilder values = new StringBuilder();
            for (int column = from; column <= row.getMetaData().getColumnCount(); column++) {
                values.append(row.getString(column)).append('\n');
            }
            return values.toString();
        }
    }
}
