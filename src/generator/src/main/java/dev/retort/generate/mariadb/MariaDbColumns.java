package dev.retort.generate.mariadb;

import static dev.retort.generate.catalog.ServerCatalog.number;
import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;

import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Details;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.ServerCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.TableDefinition;

/** The columns of all tables of a MariaDB or MySQL database, and the enumerations that they declare. */
record MariaDbColumns(Map<String, List<Column>> byTable) {
    private static final Pattern DISPLAY_WIDTH =
            Pattern.compile("((?:small|medium|big)?int|tinyint(?!\\(1\\)))\\(\\d+\\)");

    static MariaDbColumns read(ServerCatalog catalog) {
        Set<String> json = jsonColumns(catalog);
        Set<String> views = views(catalog);
        Map<String, String> enumerations = new HashMap<>();
        Result<Record> rows = catalog.rows("""
            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, CHARACTER_MAXIMUM_LENGTH,
              COALESCE(NUMERIC_PRECISION, DATETIME_PRECISION), NUMERIC_SCALE, IS_NULLABLE, COLUMN_DEFAULT,
              EXTRA, COLUMN_COMMENT, GENERATION_EXPRESSION
            FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = ?
            ORDER BY TABLE_NAME, ORDINAL_POSITION
            """);
        rows.stream()
                .filter(row -> !views.contains(text(row, 0)))
                .forEach(row -> enumerations.putIfAbsent(text(row, 1) + " " + text(row, 3), enumeration(row)));
        return new MariaDbColumns(rows.stream()
                .map(row -> {
                    boolean view = views.contains(text(row, 0));
                    String enumeration = view
                            ? enumerations.getOrDefault(text(row, 1) + " " + text(row, 3), enumeration(row))
                            : enumeration(row);
                    return column(row, view, enumeration, json);
                })
                .collect(groupingBy(Column::table)));
    }

    /** The name of the type that an enum column declares without giving it one. */
    private static String enumeration(Record row) {
        return text(row, 0) + "." + text(row, 1);
    }

    private static Set<String> views(ServerCatalog catalog) {
        return catalog.rows("""
            SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE LIKE '%VIEW%'
            """).stream().map(row -> text(row, 0)).collect(Collectors.toSet());
    }

    /** The type as the server spells it out, but of a view without the width of its numbers, which each version counts otherwise. */
    private static String declared(Record row, boolean view) {
        return view ? DISPLAY_WIDTH.matcher(text(row, 3)).replaceFirst("$1") : text(row, 3);
    }

    /** MariaDB's JSON is text that a constraint checks. Before 10.3.10 no catalog tells of constraints. */
    private static Set<String> jsonColumns(ServerCatalog catalog) {
        if (catalog.context().family() != SQLDialect.MARIADB
                || !catalog.version().isAtLeast(10, 3, 10)) {
            return Set.of();
        }
        return catalog.rows("""
            SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = ? AND CHECK_CLAUSE LIKE 'json_valid(`%`)'
            """).stream()
                .map(row -> text(row, 0) + "."
                        + text(row, 1)
                                .substring("json_valid(`".length(), text(row, 1).length() - "`)".length())
                                .replace("``", "`"))
                .collect(Collectors.toSet());
    }

    private static Column column(Record row, boolean view, String enumeration, Set<String> json) {
        String declared = declared(row, view);
        String extra = text(row, 9);
        boolean nullable = text(row, 7).equals("YES");
        boolean identity = extra.contains("auto_increment");
        String defaultValue = row.get(8, String.class);
        boolean computed = extra.contains("GENERATED") && !extra.contains("DEFAULT_GENERATED");
        return new Column(
                text(row, 0),
                text(row, 1),
                MariaDbTypes.of(
                        declared,
                        json.contains(text(row, 0) + "." + text(row, 1)) ? "json" : text(row, 2),
                        number(row, 4),
                        (int) number(row, 5),
                        (int) number(row, 6)),
                Details.of(
                                nullable,
                                computed || identity || "NULL".equals(defaultValue) ? null : defaultValue,
                                identity,
                                computed)
                        .settingOnUpdate(extra.toLowerCase(Locale.ROOT).contains("on update")),
                declared + (nullable ? "" : " NOT NULL") + (computed ? ", computed" : ""),
                text(row, 10),
                enumeration,
                text(row, 11).equals("ROW END"));
    }

    /** Whether a column says until when a row counts. The server adds it to the keys, though these are unique without it to all that queries see. */
    boolean isRowEnd(String table, String name) {
        return byTable.getOrDefault(table, List.of()).stream()
                .anyMatch(column -> column.isRowEnd() && column.name().equals(name));
    }

    /** Whether a column holds floating-point numbers of single length. */
    boolean isOfSingleLength(String table, String name) {
        return byTable.getOrDefault(table, List.of()).stream()
                .anyMatch(column ->
                        column.name().equals(name) && column.declaration().startsWith("float"));
    }

    List<ColumnDefinition> of(TableDefinition table) {
        List<ColumnDefinition> result = new ArrayList<>();
        for (Column column : byTable.getOrDefault(table.getName(), List.of())) {
            result.add(new DeclaredColumn(
                    table,
                    column.name(),
                    result.size() + 1,
                    column.type(),
                    column.details(),
                    DSL.name(table.getSchema().getName(), column.enumeration()),
                    column.declaration(),
                    column.comment()));
        }
        return result;
    }

    /** The types of those of a table's columns that may hold one of a few values; a view has those of the tables that it shows. */
    List<EnumDefinition> enumerationsOf(TableDefinition table) {
        List<EnumDefinition> result = new ArrayList<>();
        for (Column column : byTable.getOrDefault(table.getName(), List.of())) {
            if (column.declaration().startsWith("enum(") && column.declaresEnumeration()) {
                DefaultEnumDefinition definition =
                        new DefaultEnumDefinition(table.getSchema(), column.enumeration(), column.comment(), true);
                EnumLiterals.of(column.declaration()).forEach(definition::addLiteral);
                result.add(definition);
            }
        }
        return result;
    }

    /**
     * A column.
     *
     * @param enumeration the name of the type of an enum column, as the table that declares it and its column
     * @param isRowEnd whether it says until when a row of a system-versioned table counts
     */
    private record Column(
            String table,
            String name,
            ColumnType type,
            Details details,
            String declaration,
            String comment,
            String enumeration,
            boolean isRowEnd) {

        boolean declaresEnumeration() {
            return enumeration.equals(table + "." + name);
        }
    }
}
