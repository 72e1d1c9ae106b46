package dev.retort.migrate.schema;

import dev.retort.database.Database;
import dev.retort.migrate.journal.MariaDbText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything that a migration can make in a schema, each object with its definition in the server's own words, and each table with
 * the number of its rows.
 *
 * @param definitions by the object's kind and name: {@code table users}
 * @param rows by the table's name
 */
public record SchemaObjects(SortedMap<String, String> definitions, SortedMap<String, Long> rows) {
    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    /** Spaces where none are needed, and quotes of plain words: SQLite keeps a definition as it was typed, or as it altered it. */
    private static final Pattern TYPED = Pattern.compile("\\s*([(),])\\s*|[\"`]([A-Za-z_]\\w*)[\"`]|\\s+");

    private static final List<String> MARIADB_ROUTINES = List.of("PROCEDURE", "FUNCTION", "PACKAGE", "PACKAGE BODY");

    /** The objects in the schema that a database is opened on. */
    public static SchemaObjects in(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            SchemaObjects objects = new SchemaObjects(new TreeMap<>(), new TreeMap<>());
            String history = database.historyTable();
            switch (database.dialect().family()) {
                case SQLITE -> objects.readSqlite(statement, history);
                case POSTGRES -> objects.readPostgres(statement, history);
                default -> objects.readMariaDb(statement, history);
            }
            return objects;
        }
    }

    public boolean isEmpty() {
        return definitions.isEmpty();
    }

    /** How the definitions differ from what they should be, a line for each object. */
    public List<String> differencesFrom(SchemaObjects wanted) {
        List<String> lines = new ArrayList<>();
        for (String name : union(wanted.definitions, definitions)) {
            String should = wanted.definitions.get(name);
            String is = definitions.get(name);
            if (should == null) {
                lines.add("+ " + name);
            } else if (is == null) {
                lines.add("- " + name);
            } else if (!should.equals(is)) {
                lines.add("~ " + name + changed(should, is));
            }
        }
        return lines;
    }

    /** How the tables that are in both differ in the number of their rows. */
    public List<String> rowsMoreOrLess(SchemaObjects wanted) {
        return wanted.rows.entrySet().stream()
                .filter(table -> rows.containsKey(table.getKey())
                        && !rows.get(table.getKey()).equals(table.getValue()))
                .map(table ->
                        "~ rows of " + table.getKey() + ": " + rows.get(table.getKey()) + ", were " + table.getValue())
                .toList();
    }

    private static Iterable<String> union(Map<String, String> some, Map<String, String> others) {
        TreeMap<String, String> all = new TreeMap<>(some);
        all.putAll(others);
        return all.keySet();
    }

    /** The lines of a definition that came or went; where only their order is another, that. */
    private static String changed(String should, String is) {
        List<String> gone = linesOf(should);
        List<String> come = linesOf(is);
        List<String> both = gone.stream().filter(come::contains).toList();
        gone.removeAll(both);
        come.removeAll(both);
        if (gone.isEmpty() && come.isEmpty()) {
            return ": in another order";
        }
        List<String> parts = new ArrayList<>();
        gone.forEach(line -> parts.add("without " + line));
        come.forEach(line -> parts.add("with " + line));
        return ": " + String.join("; ", parts);
    }

    private static List<String> linesOf(String definition) {
        return new ArrayList<>(definition
                .lines()
                .map(line -> line.strip().replaceFirst(",$", ""))
                .filter(line -> !line.isEmpty())
                .toList());
    }

    private void readSqlite(Statement statement, String historyTable) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite!_%' escape '!'")) {
            while (row.next()) {
                if (!SchemaFingerprint.isOwn(row.getString(3), historyTable)) {
                    definitions.put(row.getString(1) + " " + row.getString(2), plain(row.getString(4)));
                    if (row.getString(1).equals("table")) {
                        tables.add(row.getString(2));
                    }
                }
            }
        }
        for (String table : tables) {
            count(statement, table, "\"" + table.replace("\"", "\"\"") + "\"");
        }
    }

    /** Each part on a line of its own. */
    private static String plain(String sql) {
        return TYPED.matcher(sql).replaceAll(found -> {
            if (found.group(2) != null) {
                return found.group(2);
            }
            return found.group(1) == null ? " " : found.group(1).equals(",") ? ",\n" : "\\" + found.group(1);
        });
    }

    private void readPostgres(Statement statement, String historyTable) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(PostgresObjects.QUERY)) {
            while (row.next()) {
                if (!SchemaFingerprint.isOwn(row.getString(2), historyTable)) {
                    definitions.put(row.getString(1) + " " + row.getString(3), String.valueOf(row.getString(4)));
                    if (row.getString(1).equals("table")) {
                        tables.add(row.getString(3));
                    }
                }
            }
        }
        for (String table : tables) {
            count(statement, table, "\"" + table.replace("\"", "\"\"") + "\"");
        }
    }

    private void readMariaDb(Statement statement, String historyTable) throws SQLException {
        List<String[]> found = new ArrayList<>();
        find(statement, found, """
            select case TABLE_TYPE when 'VIEW' then 'VIEW' when 'SEQUENCE' then 'SEQUENCE' else 'TABLE' end, TABLE_NAME
            from information_schema.TABLES where TABLE_SCHEMA = database() and TABLE_TYPE <> 'SYSTEM VIEW'\
            """);
        find(statement, found, """
            select ROUTINE_TYPE, ROUTINE_NAME from information_schema.ROUTINES where ROUTINE_SCHEMA = database()\
            """);
        find(
                statement,
                found,
                "select 'TRIGGER', TRIGGER_NAME from information_schema.TRIGGERS where TRIGGER_SCHEMA = database()");
        find(
                statement,
                found,
                "select 'EVENT', EVENT_NAME from information_schema.EVENTS where EVENT_SCHEMA = database()");
        for (String[] object : found) {
            String kind = object[0];
            String name = MariaDbText.quoted(object[1]);
            if (!SchemaFingerprint.isOwn(object[1], historyTable)) {
                definitions.put(
                        kind.toLowerCase(Locale.ROOT) + " " + object[1],
                        definition(statement, kind, name, MARIADB_ROUTINES.contains(kind) ? 3 : 2));
                if (kind.equals("TABLE")) {
                    count(statement, object[1], name);
                }
            }
        }
    }

    private static void find(Statement statement, List<String[]> found, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
    }

    private static String definition(Statement statement, String kind, String name, int plainColumn) {
        int column = kind.equals("TRIGGER") ? 3 : kind.equals("EVENT") ? 4 : plainColumn;
        try (ResultSet row = statement.executeQuery("show create " + kind + " " + name)) {
            row.next();
            return COUNTER.matcher(String.valueOf(row.getString(column))).replaceFirst("");
        } catch (SQLException e) {
            // A view of something that is gone.
            return "it cannot be used";
        }
    }

    private void count(Statement statement, String table, String quoted) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + quoted)) {
            row.next();
            rows.put(table, row.getLong(1));
        }
    }
}
