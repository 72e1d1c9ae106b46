package dev.retort.generate.mariadb;

import static dev.retort.generate.catalog.ServerCatalog.text;

import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Details;
import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.RowTriggers;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.catalog.ServerCatalog;
import dev.retort.generate.catalog.TableIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.mariadb.MariaDBDatabase;

/**
 * The schema of a MariaDB or MySQL server, read with one query for each kind of thing and not one for each table, and
 * with types of our own choice.
 */
final class MariaDbMetadata extends MariaDBDatabase {
    private final SQLDialect dialect;
    private final Map<SchemaDefinition, MariaDbColumns> columns = new HashMap<>();

    public MariaDbMetadata(SQLDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    protected DSLContext create0() {
        return DSL.using(getConnection(), dialect);
    }

    @Override
    protected List<TableDefinition> getTables0() {
        // Now, where a failure is one: jOOQ logs what goes wrong later, and takes a table to have no columns.
        getSchemata().forEach(this::columns);
        List<TableDefinition> result = new ArrayList<>();
        for (SchemaDefinition schema : getSchemata()) {
            Map<String, RowTriggers> triggers = triggers(schema);
            for (Record row : catalog(schema).rows("""
                SELECT TABLE_NAME, TABLE_TYPE, TABLE_COMMENT
                FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = ? AND TABLE_TYPE <> 'SEQUENCE'
                """)) {
                boolean view = text(row, 1).contains("VIEW");
                result.add(new DeclaredTable(
                        schema,
                        text(row, 0),
                        view ? "" : text(row, 2),
                        view,
                        this::columnsOf,
                        triggers.getOrDefault(text(row, 0), RowTriggers.NONE)));
            }
        }
        return result;
    }

    /** Only triggers that run before a row is written can change it; the others may not touch its table. */
    private Map<String, RowTriggers> triggers(SchemaDefinition schema) {
        Map<String, RowTriggers> triggers = new HashMap<>();
        for (Record row : catalog(schema).rows("""
            SELECT EVENT_OBJECT_TABLE, EVENT_MANIPULATION FROM information_schema.TRIGGERS
            WHERE TRIGGER_SCHEMA = ? AND ACTION_TIMING = 'BEFORE'
            """)) {
            triggers.merge(
                    text(row, 0),
                    new RowTriggers(
                            text(row, 1).contains("INSERT"), text(row, 1).contains("UPDATE"), false),
                    RowTriggers::and);
        }
        return triggers;
    }

    private List<ColumnDefinition> columnsOf(TableDefinition table) {
        return columns(table).of(table);
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        List<EnumDefinition> result = new ArrayList<>();
        tables().forEach(table -> result.addAll(columns(table).enumerationsOf(table)));
        return result;
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        // They are loaded with the foreign keys.
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        // They are loaded with the foreign keys.
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        DeclaredKeys declared = new DeclaredKeys(relations);
        TableIndex.addKeys(indexes().stream().filter(this::canBeKey).toList(), declared);
        // Those that lead to another database are left out, unless classes are generated of that, too.
        getSchemata()
                .forEach(schema ->
                        declared.addForeign(this, exact(schema, catalog(schema).rows("""
                    SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.CONSTRAINT_NAME, c.COLUMN_NAME, c.REFERENCED_TABLE_SCHEMA,
                      c.REFERENCED_TABLE_NAME, c.REFERENCED_COLUMN_NAME, r.DELETE_RULE, r.UPDATE_RULE
                    FROM information_schema.KEY_COLUMN_USAGE c
                    JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA
                      AND r.TABLE_NAME = c.TABLE_NAME AND r.CONSTRAINT_NAME = c.CONSTRAINT_NAME
                    WHERE c.TABLE_SCHEMA = ? AND c.REFERENCED_TABLE_SCHEMA IS NOT NULL
                    ORDER BY c.TABLE_NAME, c.CONSTRAINT_NAME, c.ORDINAL_POSITION
                    """)), true));
        declared.finish();
    }

    /** Of a number of single length the server tells six digits: rows can neither be told apart by them nor found again. */
    private boolean canBeKey(TableIndex index) {
        return index.columns().stream()
                .noneMatch(column ->
                        columns(index.table()).isOfSingleLength(index.table().getName(), column.getName()));
    }

    private Result<Record> exact(SchemaDefinition schema, Result<Record> foreignKeys) {
        Set<List<String>> inexact = foreignKeys.stream()
                .filter(row -> columns(schema).isOfSingleLength(text(row, 1), text(row, 3)))
                .map(row -> List.of(text(row, 1), text(row, 2)))
                .collect(Collectors.toSet());
        foreignKeys.removeIf(row -> inexact.contains(List.of(text(row, 1), text(row, 2))));
        return foreignKeys;
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        return new ArrayList<>(TableIndex.withoutKeys(indexes()));
    }

    private List<TableIndex> indexes() {
        return getSchemata().stream()
                .flatMap(schema -> TableIndex.of(this, indexes(schema)).stream())
                .toList();
    }

    private Result<Record> indexes(SchemaDefinition schema) {
        Result<Record> rows = catalog(schema).rows("""
            SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME,
              CASE WHEN INDEX_NAME = 'PRIMARY' THEN 'PRIMARY' WHEN NON_UNIQUE = 0 THEN 'UNIQUE' ELSE 'PLAIN' END, 0
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?
            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
            """);
        rows.removeIf(row -> columns(schema).isRowEnd(text(row, 1), text(row, 3)));
        return rows;
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        // Nothing in generated code needs them.
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return getSchemata().stream()
                .flatMap(schema -> MariaDbRoutines.read(catalog(schema), schema).stream())
                .toList();
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        List<SequenceDefinition> result = new ArrayList<>();
        for (SchemaDefinition schema : getSchemata()) {
            for (Record row : catalog(schema).rows("""
                SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'SEQUENCE'
                """)) {
                result.add(new DefaultSequenceDefinition(
                        schema, text(row, 0), ColumnType.of("bigint").definition(this, schema, Details.NONE, null)));
            }
        }
        return result;
    }

    private MariaDbColumns columns(TableDefinition table) {
        return columns(table.getSchema());
    }

    private MariaDbColumns columns(SchemaDefinition schema) {
        return columns.computeIfAbsent(schema, each -> MariaDbColumns.read(catalog(each)));
    }

    private List<TableDefinition> tables() {
        return SchemaSource.tables(this);
    }

    private ServerCatalog catalog(SchemaDefinition schema) {
        return new ServerCatalog(create(), schema.getInputName());
    }
}
