package dev.retort.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.ColumnType.Details;
import dev.retort.generate.DeclaredRoutine.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.InOutDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.mariadb.MariaDBDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a MariaDB or MySQL server, read with one query for each kind of thing and not one for each table, and
 * with types of our own choice.
 */
final class MariaDbMetadata extends MariaDBDatabase {
    private final SQLDialect dialect;
    private @Nullable Map<String, List<Column>> columns;
    private @Nullable Map<String, List<Index>> indexes;

    MariaDbMetadata(SQLDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    protected DSLContext create0() {
        return DSL.using(getConnection(), dialect);
    }

    @Override
    protected List<TableDefinition> getTables0() {
        List<TableDefinition> result = new ArrayList<>();
        for (Record row : rows("""
                SELECT TABLE_NAME, TABLE_TYPE, TABLE_COMMENT
                FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = ? AND TABLE_TYPE <> 'SEQUENCE'
                """)) {
            boolean view = text(row, 1).contains("VIEW");
            result.add(new DeclaredTable(schema(), text(row, 0), view ? "" : text(row, 2), view, this::define));
        }
        return result;
    }

    private List<ColumnDefinition> define(TableDefinition table) {
        List<ColumnDefinition> result = new ArrayList<>();
        for (Column column : columns().getOrDefault(table.getName(), List.of())) {
            result.add(new DeclaredColumn(
                    table,
                    column.name(),
                    result.size() + 1,
                    column.type()
                            .definition(
                                    this,
                                    schema(),
                                    column.details(),
                                    DSL.name(schema().getName(), enumeration(table.getName(), column.name()))),
                    column.details().identity(),
                    column.declaration(),
                    column.comment()));
        }
        return result;
    }

    private Map<String, List<Column>> columns() {
        Map<String, List<Column>> known = columns;
        if (known == null) {
            Set<String> json = jsonColumns();
            known = rows("""
                            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, CHARACTER_MAXIMUM_LENGTH,
                              COALESCE(NUMERIC_PRECISION, DATETIME_PRECISION), NUMERIC_SCALE, IS_NULLABLE, COLUMN_DEFAULT,
                              EXTRA, COLUMN_COMMENT
                            FROM information_schema.COLUMNS
                            WHERE TABLE_SCHEMA = ?
                            ORDER BY TABLE_NAME, ORDINAL_POSITION
                            """).stream().map(row -> column(row, json)).collect(groupingBy(Column::table));
            columns = known;
        }
        return known;
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

    /** MariaDB's JSON is text that a constraint checks. */
    private Set<String> jsonColumns() {
        if (dialect.family() != SQLDialect.MARIADB) {
            return Set.of();
        }
        return rows("""
                        SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
                        WHERE CONSTRAINT_SCHEMA = ? AND CHECK_CLAUSE LIKE 'json_valid(`%`)'
                        """).stream()
                .map(row -> text(row, 0) + "."
                        + text(row, 1)
                                .substring("json_valid(`".length(), text(row, 1).length() - "`)".length())
                                .replace("``", "`"))
                .collect(Collectors.toSet());
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        List<EnumDefinition> result = new ArrayList<>();
        columns().forEach((table, all) -> {
            for (Column column : all) {
                if (column.declaration().startsWith("enum(") && getTable(schema(), table) != null) {
                    DefaultEnumDefinition definition = new DefaultEnumDefinition(
                            schema(), enumeration(table, column.name()), column.comment(), true);
                    EnumLiterals.of(column.declaration()).forEach(definition::addLiteral);
                    result.add(definition);
                }
            }
        });
        return result;
    }

    /** The name of the type that an enum column declares without giving it one. */
    private static String enumeration(String table, String column) {
        return table + "." + column;
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        eachKey((index, table, column) -> {
            if (index.isPrimary()) {
                relations.addPrimaryKey(index.name(), table, column);
            }
        });
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        eachKey((index, table, column) -> {
            if (!index.isPrimary()) {
                relations.addUniqueKey(index.name(), table, column);
            }
        });
    }

    private void eachKey(KeyColumn action) {
        indexes().forEach((name, all) -> {
            TableDefinition table = getTable(schema(), name);
            if (table != null) {
                for (Index index : all) {
                    if (index.unique() && index.isOver(table)) {
                        index.columns().forEach(column -> action.accept(index, table, table.getColumn(column)));
                    }
                }
            }
        });
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        List<IndexDefinition> result = new ArrayList<>();
        indexes().forEach((name, all) -> {
            TableDefinition table = getTable(schema(), name);
            if (table != null) {
                for (Index index : all) {
                    if (!index.unique() && index.isOver(table)) {
                        result.add(new DeclaredIndex(
                                schema(),
                                index.name(),
                                table,
                                false,
                                index.columns().stream().map(table::getColumn).toList()));
                    }
                }
            }
        });
        return result;
    }

    private Map<String, List<Index>> indexes() {
        Map<String, List<Index>> known = indexes;
        if (known == null) {
            known = rows("""
                            SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME FROM information_schema.STATISTICS
                            WHERE TABLE_SCHEMA = ?
                            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
                            """).stream()
                    .collect(groupingBy(
                            row -> new Index(text(row, 0), text(row, 1), number(row, 2) == 0, List.of()),
                            LinkedHashMap::new,
                            mapping(row -> text(row, 3), toList())))
                    .entrySet()
                    .stream()
                    .map(entry -> entry.getKey().over(entry.getValue()))
                    .collect(groupingBy(Index::table));
            indexes = known;
        }
        return known;
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        Map<String, Record> rules = new LinkedHashMap<>();
        for (Record row : rows("""
                SELECT TABLE_NAME, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
                FROM information_schema.REFERENTIAL_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = ?
                """)) {
            rules.put(text(row, 0) + "\n" + text(row, 1), row);
        }
        for (Record row : rows("""
                SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
                FROM information_schema.KEY_COLUMN_USAGE
                WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL AND REFERENCED_TABLE_SCHEMA = TABLE_SCHEMA
                ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION
                """)) {
            Record rule = rules.get(text(row, 0) + "\n" + text(row, 1));
            TableDefinition table = getTable(schema(), text(row, 0));
            TableDefinition target = target(text(row, 3));
            if (rule != null && table != null && target != null) {
                relations.addForeignKey(
                        text(row, 1),
                        table,
                        table.getColumn(text(row, 2), true),
                        referencedKey(relations, target, rule, row),
                        target,
                        target.getColumn(text(row, 4), true),
                        true,
                        rule(rule, 3),
                        rule(rule, 4));
            }
        }
    }

    /** InnoDB lets a foreign key lead to columns that are merely indexed: for jOOQ that index is then a key. */
    private static String referencedKey(DefaultRelations relations, TableDefinition target, Record rule, Record row) {
        String name = text(rule, 2);
        if (!name.isEmpty()
                && relations.getKeys(target).stream()
                        .anyMatch(key -> key.getName().equals(name))) {
            return name;
        }
        String made = "referenced by " + text(row, 0) + "." + text(row, 1);
        relations.addUniqueKey(made, target, target.getColumn(text(row, 4), true), false);
        return made;
    }

    private static ForeignKeyRule rule(Record row, int column) {
        return ForeignKeyRule.valueOf(text(row, column).replace(' ', '_'));
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        // Nothing in generated code needs them.
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        Map<String, List<Record>> parameters =
                rows("""
                        SELECT SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION, PARAMETER_MODE, PARAMETER_NAME, DATA_TYPE,
                          DTD_IDENTIFIER, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE
                        FROM information_schema.PARAMETERS
                        WHERE SPECIFIC_SCHEMA = ?
                        ORDER BY SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION
                        """).stream().collect(groupingBy(row -> text(row, 0) + "\n" + text(row, 1)));
        List<RoutineDefinition> result = new ArrayList<>();
        for (Record row : rows("""
                SELECT ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_COMMENT FROM information_schema.ROUTINES
                WHERE ROUTINE_SCHEMA = ? AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE')
                """)) {
            List<Parameter> own = parameters.getOrDefault(text(row, 0) + "\n" + text(row, 1), List.of()).stream()
                    .map(MariaDbMetadata::parameter)
                    .toList();
            result.add(new DeclaredRoutine(schema(), text(row, 0), text(row, 1), text(row, 2), own));
        }
        return result;
    }

    private static Parameter parameter(Record row) {
        ColumnType type =
                MariaDbTypes.of(text(row, 6), text(row, 5), number(row, 7), (int) number(row, 8), (int) number(row, 9));
        return text(row, 3).isEmpty()
                ? new Parameter("RETURN_VALUE", -1, InOutDefinition.RETURN, type)
                : new Parameter(text(row, 4), (int) number(row, 2), InOutDefinition.getFromString(text(row, 3)), type);
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        List<SequenceDefinition> result = new ArrayList<>();
        for (Record row : rows("""
                SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'SEQUENCE'
                """)) {
            result.add(new DefaultSequenceDefinition(
                    schema(), text(row, 0), ColumnType.of("bigint").definition(this, schema(), Details.NONE, null)));
        }
        return result;
    }

    /** The table of this name, which is not always spelled as where it was declared. */
    private @Nullable TableDefinition target(String name) {
        TableDefinition exact = getTable(schema(), name);
        return exact != null ? exact : getTable(schema(), name, true);
    }

    private SchemaDefinition schema() {
        return getSchemata().getFirst();
    }

    private Result<Record> rows(String sql) {
        return create().fetch(sql, schema().getInputName());
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    private static long number(Record row, int column) {
        Long value = row.get(column, Long.class);
        return value == null ? 0 : value;
    }

    @FunctionalInterface
    private interface KeyColumn {
        void accept(Index key, TableDefinition table, ColumnDefinition column);
    }

    private record Column(
            String table, String name, ColumnType type, Details details, String declaration, String comment) {}

    private record Index(String table, String name, boolean unique, List<String> columns) {

        Index over(List<String> some) {
            return new Index(table, name, unique, some);
        }

        boolean isPrimary() {
            return name.equals("PRIMARY");
        }

        /** Whether all that is indexed are columns, and no expressions. */
        boolean isOver(TableDefinition definition) {
            return columns.stream().allMatch(column -> definition.getColumn(column) != null);
        }
    }
}
