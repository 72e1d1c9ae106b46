package dev.retort.generate.tree;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The description of a schema that is written beside its sources: enough to say how it differs from another. As text it has a
 * line for each thing, whose parts are divided by tabs.
 *
 * @param others enumerations, routines and the like: what declares each, by what it is and its name
 */
public record SchemaDescription(SortedMap<String, Table> tables, SortedMap<String, String> others) {

    /** The name of the file, in the folder of the first schema's package. */
    public static final String FILE = "schema.txt";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /**
     * A table or view.
     *
     * @param kind {@code table} or {@code view}
     * @param columns the declaration of each column, by name, in order
     * @param keys its keys, each in words: {@code unique key roles.name}
     */
    public record Table(String kind, SequencedMap<String, String> columns, Set<String> keys) {

        /** One that has neither columns nor keys yet. */
        public Table(String kind) {
            this(kind, new LinkedHashMap<>(), new TreeSet<>());
        }
    }

    /** An empty schema, to which things are added. */
    public SchemaDescription() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    /** The description of a text. What is no line of one says nothing. */
    static SchemaDescription parse(String text) {
        SchemaDescription schema = new SchemaDescription();
        text.lines().map(line -> line.split("\t", -1)).forEach(schema::read);
        return schema;
    }

    private void read(String... parts) {
        Table table = parts.length < 3 ? null : tables.get(parts[1]);
        switch (parts[0]) {
            case "table", "view" -> {
                if (parts.length == 2) {
                    tables.put(parts[1], new Table(parts[0]));
                }
            }
            case "column" -> {
                if (table != null && parts.length == 4) {
                    table.columns.put(parts[2], parts[3]);
                }
            }
            case "key" -> {
                if (table != null) {
                    table.keys.add(parts[2]);
                }
            }
            default -> {
                if (parts.length == 3) {
                    others.put(parts[0] + " " + parts[1], parts[2]);
                }
            }
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder("# " + SourceTree.HEADER + "\n");
        tables.forEach((name, table) -> {
            add(text, table.kind, name);
            table.columns.forEach((column, declaration) -> add(text, "column", name, column, declaration));
            table.keys.forEach(key -> add(text, "key", name, key));
        });
        others.forEach((other, declaration) -> {
            int kind = other.indexOf(' ');
            add(text, other.substring(0, kind), other.substring(kind + 1), declaration);
        });
        return text.toString();
    }

    private static void add(StringBuilder text, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : "\t").append(printable(parts[i]));
        }
        text.append('\n');
    }

    /** A text with blanks in the place of control characters, which would part a line, or hide what comes after them. */
    public static String printable(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
