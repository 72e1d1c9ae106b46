package dev.retort.migrate.schema;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.SchemaObject;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects that a migration can make in a schema, each with its definition in the server's own words, or in a normal form of what was
 * typed where the server keeps that, and each table with the number of its rows.
 *
 * @param definitions by the object's kind and name: {@code table users}
 */
public record SchemaObjects(SortedMap<String, String> definitions, SortedMap<String, Long> rows) {
    /** The objects in the schema that a database is opened on. */
    public static SchemaObjects in(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            SchemaObjects objects = new SchemaObjects(new TreeMap<>(), new TreeMap<>());
            String history = database.historyTable();
            Optional<DefinitionForm> form = DialectPart.of(DefinitionForm.class, database.dialect());
            for (SchemaObject object : database.dialect().objects(statement)) {
                if (!SchemaFingerprint.isOwn(object.owner(), history)) {
                    objects.definitions.put(
                            object.kind() + " " + object.name(),
                            form.map(normal -> normal.of(object)).orElseGet(object::definition));
                    if (object.kind().equals("table")) {
                        String count =
                                "select count(*) from " + database.dialect().quoted(object.name());
                        objects.rows.put(
                                object.name(),
                                Rows.first(connection, count, row -> row.getLong(1))
                                        .orElseThrow());
                    }
                }
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
}
