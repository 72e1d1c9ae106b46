package dev.retort.generate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema as the sources that were generated from it describe it: enough to tell in words how it differs from another.
 *
 * @param tables the tables and views, by name
 * @param keys the keys of the tables, in words, each with the table that it belongs to
 * @param others enumerations, routines and the like: the words for each, and what declares it
 */
record GeneratedSchema(
        SortedMap<String, Table> tables, SortedMap<String, String> keys, SortedMap<String, String> others) {

    /**
     * A table or view.
     *
     * @param kind {@code table} or {@code view}
     * @param columns the declaration of each column, by name, in order
     * @param constants the name of each column, by the constant that stands for it: {@code Users.USERS.ROLE_ID}
     */
    record Table(String kind, Map<String, String> columns, Map<String, String> constants) {}

    private static final Pattern INSTANCE = Pattern.compile(
            "reference instance of <code>(.*)</code>\\R\\s*\\*/\\R\\s*public static final (\\S+) (\\S+) =");
    private static final Pattern COLUMN =
            Pattern.compile("/\\*\\*\\R\\s*\\* <code>([^\\r\\n]*?)</code>(?:: ([^\\r\\n]*))?");
    private static final Pattern COLUMN_FIELD =
            Pattern.compile("\\*/\\R\\s*public final TableField<[^\\r\\n]*?> (\\S+) = createField\\(");
    private static final Pattern PRIMARY_KEY =
            Pattern.compile("getPrimaryKey\\(\\) \\{\\R\\s*return (?:\\S+\\.)?(\\w+);");
    private static final Pattern KEY = Pattern.compile(
            "(\\w+) = Internal\\.create(Unique|Foreign)Key\\(\\S+, DSL\\.name\\(\"(?:[^\"\\\\]|\\\\.)*+\"\\), new TableField\\[\\] \\{ (.*?) \\}"
                    + "(?:, Keys\\.\\S+, new TableField\\[\\] \\{ (.*?) \\})?");

    /** Reads a tree of generated sources. */
    static GeneratedSchema of(SourceTree tree) {
        SortedMap<String, Table> tables = new TreeMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Set<String> primaryKeys = new HashSet<>();
        tree.files().forEach((path, source) -> {
            if (path.contains("/tables/") && !path.contains("/records/")) {
                Matcher instance = INSTANCE.matcher(source);
                if (instance.find()) {
                    String name = plain(instance.group(1));
                    Table table = table(name, instance.group(2) + "." + instance.group(3), source);
                    tables.put(name, table);
                    table.constants().forEach((constant, column) -> constants.put(constant, name + "." + column));
                    PRIMARY_KEY.matcher(source).results().forEach(key -> primaryKeys.add(key.group(1)));
                }
            }
        });
        SortedMap<String, String> keys = new TreeMap<>();
        tree.files().forEach((path, source) -> {
            if (path.endsWith("/Keys.java")) {
                keys.putAll(keys(source, constants, primaryKeys));
            }
        });
        return new GeneratedSchema(tables, keys, OtherParts.of(tree));
    }

    private static Table table(String name, String instance, String source) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(source);
        Matcher field = COLUMN_FIELD.matcher(source);
        while (column.find()) {
            int end = source.indexOf("*/", column.end());
            if (end < 0 || !field.region(end, source.length()).lookingAt()) {
                continue;
            }
            String qualified = plain(column.group(1));
            String own = qualified.startsWith(name + ".") ? qualified.substring(name.length() + 1) : qualified;
            columns.put(own, plain(Optional.ofNullable(column.group(2)).orElse("")));
            constants.put(instance + "." + field.group(1), own);
        }
        return new Table(source.contains("TableOptions.view(") ? "view" : "table", columns, constants);
    }

    private static Map<String, String> keys(String source, Map<String, String> constants, Set<String> primaryKeys) {
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher key = KEY.matcher(source);
        while (key.find()) {
            String columns = named(key.group(3), constants);
            String words = switch (key.group(2)) {
                case "Foreign" ->
                    "foreign key " + columns + " → "
                            + named(Optional.ofNullable(key.group(4)).orElse(""), constants);
                default -> (primaryKeys.contains(key.group(1)) ? "primary key " : "unique key ") + columns;
            };
            keys.put(words, columns.substring(0, Math.max(0, columns.indexOf('.'))));
        }
        return keys;
    }

    /** {@code users.role_id}, or for several columns {@code users.role_id, user_id}. */
    private static String named(String references, Map<String, String> constants) {
        StringBuilder names = new StringBuilder();
        for (String reference : references.split(", ", -1)) {
            String name = constants.getOrDefault(reference, reference);
            names.append(names.isEmpty() ? name : ", " + name.substring(name.indexOf('.') + 1));
        }
        return names.toString();
    }

    /** The words of both, each once. */
    static SortedSet<String> union(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        SortedSet<String> union = new TreeSet<>(one.keySet());
        union.addAll(other.keySet());
        return union;
    }

    private static String plain(String javadoc) {
        return javadoc.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#64;", "@")
                .replace("&#42;", "*")
                .replace("&#47;", "/")
                .replace("&amp;", "&");
    }
}
