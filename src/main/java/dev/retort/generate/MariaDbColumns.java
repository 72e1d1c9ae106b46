package dev.retort.generate;

import static dev.retort.generate.ServerCatalog.number;
import static dev.retort.generate.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;

import dev.retort.generate.ColumnType.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.TableDefinition;

/** The columns of all tables of a MariaDB or MySQL database, and the enumerations that they declare. */
final class MariaDbColumns {
    private final Map<String, List<Column>> byTable;

    private MariaDbColumns(Map<String, List<Column>> byTable) {
        this.byTable = byTable;
    }

    static MariaDbColumns read(ServerCatalog catalog) {
        Set<String> json = jsonColumns(catalog);
        return new MariaDbColumns(
                catalog.rows("""
                    SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, CHARACTER_MAXIMUM_LENGTH,
                      COALESCE(NUMERIC_PRECISION, DATETIME_PRECISION), NUMERIC_SCALE, IS_NULLABLE, COLUMN_DEFAULT,
                      EXTRA, COLUMN_COMMENT
                    FROM information_schema.COLUMNS
                    WHERE TABLE_SCHEMA = ?
                    ORDER BY TABLE_NAME, ORDINAL_POSITION
                    """).stream().map(row -> column(row, json)).collect(groupingBy(Column::table)));
    }

    /** MariaDB's JSON is text that a constraint checks. Before 10.3.10 no catalog tells of constraints. */
    private static Set<String> jsonColumns(ServerCatalog catalog) {
        if (!catalog.isMariaDb() || !catalog.version().isAtLeast(10, 3, 10)) {
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

    private static Column column(Record row, Set<String> json) {
        String declared = text(row, 3);
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
                new Details(
                        nullable,
                        computed || identity || "NULL".equals(defaultValue) ? null : defaultValue,
                        identity,
                        computed),
                declared + (nullable ? "" : " NOT NULL") + (computed ? ", computed" : ""),
                text(row, 10));
    }

    /** The columns of a table, in order. */
    List<ColumnDefinition> of(TableDefinition table) {
        List<ColumnDefinition> result = new ArrayList<>();
        for (Column column : byTable.getOrDefault(table.getName(), List.of())) {
            result.add(new DeclaredColumn(
                    table,
                    column.name(),
                    result.size() + 1,
                    column.type()
                            .definition(
                                    table.getDatabase(),
                                    table.getSchema(),
                                    column.details(),
                                    DSL.name(table.getSchema().getName(), column.enumeration())),
                    column.details().identity(),
                    column.declaration(),
                    column.comment()));
        }
        return result;
    }

    /** The types of those of a table's columns that may hold one of a few values. */
    List<EnumDefinition> enumerationsOf(TableDefinition table) {
        List<EnumDefinition> result = new ArrayList<>();
        for (Column column : byTable.getOrDefault(table.getName(), List.of())) {
            if (column.declaration().startsWith("enum(")) {
                DefaultEnumDefinition definition =
                        new DefaultEnumDefinition(table.getSchema(), column.enumeration(), column.comment(), true);
                EnumLiterals.of(column.declaration()).forEach(definition::addLiteral);
                result.add(definition);
            }
        }
        return result;
    }

    private record Column(
            String table, String name, ColumnType type, Details details, String declaration, String comment) {

        /** The name of the type that an enum column declares without giving it one. */
        String enumeration() {
            return table + "." + name;
        }
    }
}
