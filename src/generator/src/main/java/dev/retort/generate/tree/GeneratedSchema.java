package dev.retort.generate.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A column by its names in the database. */
    private record Column(String table, String name) {}

    private static final String TABLES = "/tables/";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (\\S+\\.(\\w+));$");

    private static final Pattern INSTANCE = Pattern.compile(
            "reference instance of <code>(.*)</code>\\R\\s*\\*/\\R\\s*public static final (\\S+) (\\S+) =");
    private static final Pattern COLUMN =
            Pattern.compile("/\\*\\*\\R\\s*\\* <code>([^\\r\\n]*?)</code>(?:: ([^\\r\\n]*))?");
    private static final Pattern COLUMN_FIELD =
            Pattern.compile("\\*/\\R\\s*public final TableField<[^\\r\\n]*?> (\\S+) = createField\\(");
    private static final Pattern PRIMARY_KEY =
            Pattern.compile("getPrimaryKey\\(\\) \\{\\R\\s*return (?:\\S+\\.)?(\\w+);");
    private static final Pattern KEY = Pattern.compile(
            "(\\w+) = Internal\\.create(Unique|Foreign)Key\\(\\S+, DSL\\.name\\(\"(?:[^\"\\\\]|\\\\.)*+\"\\), new"
                    + " TableField\\[\\] \\{ (.*?) \\}(?:, Keys\\.\\S+, new TableField\\[\\] \\{ (.*?) \\})?");

    /** Reads a tree of generated sources. */
    static GeneratedSchema of(SourceTree tree) {
        SortedMap<String, Table> tables = new TreeMap<>();
        // Two schemas may have classes, and keys, of one name: each is known by its package.
        Map<String, Column> constants = new HashMap<>();
        Set<String> primaryKeys = new HashSet<>();
        tree.files().forEach((path, source) -> {
            if (path.contains(TABLES) && !path.contains("/records/")) {
                Matcher instance = INSTANCE.matcher(source);
                if (instance.find()) {
                    String name = plain(instance.group(1));
                    Table table = table(name, instance.group(2) + "." + instance.group(3), source);
                    tables.put(name, table);
                    String schema = path.substring(0, path.indexOf(TABLES));
                    String classes = (schema + TABLES).replace('/', '.');
                    table.constants()
                            .forEach((constant, column) -> constants.put(classes + constant, new Column(name, column)));
                    PRIMARY_KEY.matcher(source).results().forEach(key -> primaryKeys.add(schema + "/" + key.group(1)));
                }
            }
        });
        SortedMap<String, String> keys = new TreeMap<>();
        tree.files().forEach((path, source) -> {
            if (path.endsWith("/Keys.java")) {
                Map<String, String> imported = new HashMap<>();
                IMPORT.matcher(source).results().forEach(found -> imported.put(found.group(2), found.group(1)));
                String schema = path.substring(0, path.lastIndexOf('/'));
                keys.putAll(keys(
                        source,
                        reference -> column(reference, imported, constants),
                        key -> primaryKeys.contains(schema + "/" + key)));
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

    /** The column that a reference stands for, whose class is imported or qualified. */
    private static Column column(String reference, Map<String, String> imported, Map<String, Column> constants) {
        int dot = reference.indexOf('.');
        String qualified = dot < 0
                ? reference
                : imported.getOrDefault(reference.substring(0, dot), reference.substring(0, dot))
                        + reference.substring(dot);
        return constants.getOrDefault(qualified, new Column("", reference));
    }

    private static Map<String, String> keys(
            String source, Function<String, Column> columnOf, Predicate<String> isPrimary) {
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher key = KEY.matcher(source);
        while (key.find()) {
            List<Column> columns = columns(key.group(3), columnOf);
            String words = switch (key.group(2)) {
                case "Foreign" ->
                    "foreign key " + named(columns) + " → "
                            + named(columns(Optional.ofNullable(key.group(4)).orElse(""), columnOf));
                default -> (isPrimary.test(key.group(1)) ? "primary key " : "unique key ") + named(columns);
            };
            keys.put(words, columns.getFirst().table());
        }
        return keys;
    }

    private static List<Column> columns(String references, Function<String, Column> columnOf) {
        return Stream.of(references.split(", ", -1)).map(columnOf).toList();
    }

    /** {@code users.role_id}, or for several columns {@code users.role_id, user_id}. */
    private static String named(List<Column> columns) {
        String table = columns.getFirst().table();
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", table.isEmpty() ? "" : table + ".", ""));
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
