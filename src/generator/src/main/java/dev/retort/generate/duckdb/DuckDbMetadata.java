package dev.retort.generate.duckdb;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.catalog.ColumnType.Details;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.RowTriggers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.Record;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.duckdb.DuckDBDatabase;

/** The schema main of a DuckDB database as its catalog tells it. */
final class DuckDbMetadata extends DuckDBDatabase {
    private static final String HERE = " database_name = current_database() and schema_name = 'main' ";

    @Override
    protected List<CatalogDefinition> getCatalogs0() {
        return new ArrayList<>(List.of(new CatalogDefinition(this, "", "")));
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() {
        return new ArrayList<>(List.of(new SchemaDefinition(this, "main", "")));
    }

    @Override
    protected List<TableDefinition> getTables0() {
        return new ArrayList<>(create().fetch(
                        "select table_name, coalesce(comment, ''), false from duckdb_tables() where"
                                + HERE
                                + "and not temporary union all select view_name, coalesce(comment, ''), true from"
                                + " duckdb_views() where" + HERE + "and not internal and not temporary order by 1")
                .map(row -> new DeclaredTable(
                        schema(),
                        text(row, 0),
                        text(row, 1),
                        row.get(2, boolean.class),
                        this::define,
                        RowTriggers.NONE)));
    }

    private List<ColumnDefinition> define(TableDefinition table) {
        List<ColumnDefinition> result = new ArrayList<>();
        for (Record row : create().fetch(
                        "select column_name, data_type, is_nullable, column_default, is_generated, coalesce(comment,"
                                + " '') from duckdb_columns() where table_name = ? and" + HERE
                                + "order by column_index",
                        table.getName())) {
            boolean nullable = row.get(2, boolean.class);
            boolean computed = row.get(4, boolean.class);
            Details details = new Details(nullable, computed ? null : row.get(3, String.class), false, computed, false);
            result.add(new DeclaredColumn(
                    table,
                    text(row, 0),
                    result.size() + 1,
                    DuckDbTypes.of(text(row, 1)).definition(this, schema(), details, null),
                    null,
                    text(row, 1) + (nullable ? "" : " NOT NULL") + (computed ? ", computed" : ""),
                    text(row, 5),
                    details));
        }
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
        DeclaredKeys keys = new DeclaredKeys(relations);
        List<Constraint> all = constraints();
        all.stream()
                .filter(each -> each.type().equals("PRIMARY KEY"))
                .forEach(each -> keys.addPrimary(each.name(), each.table(), each.columns()));
        all.stream()
                .filter(each -> each.type().equals("UNIQUE"))
                .forEach(each -> keys.addUnique(each.name(), each.table(), each.columns()));
        for (Constraint each : all) {
            TableDefinition target = each.type().equals("FOREIGN KEY") ? getTable(schema(), each.target(), true) : null;
            if (target != null) {
                keys.addForeign(
                        each.name(),
                        each.table(),
                        each.columns(),
                        target,
                        each.targetColumns().stream()
                                .map(name -> Objects.requireNonNull(target.getColumn(name, true)))
                                .toList(),
                        ForeignKeyRule.NO_ACTION,
                        ForeignKeyRule.NO_ACTION);
            }
        }
    }

    private List<Constraint> constraints() {
        List<Constraint> result = new ArrayList<>();
        create()
                .fetch("select table_name, constraint_name, constraint_type, coalesce(referenced_table, ''),"
                        + " unnest(constraint_column_names), unnest(referenced_column_names),"
                        + " generate_subscripts(constraint_column_names, 1) from duckdb_constraints()"
                        + " where constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY') and" + HERE
                        + "order by table_name, constraint_type, constraint_name, 7")
                .stream()
                .collect(groupingBy(
                        row -> List.of(text(row, 0), text(row, 2), text(row, 1)), LinkedHashMap::new, toList()))
                .values()
                .forEach(rows -> {
                    Record first = rows.getFirst();
                    TableDefinition table = getTable(schema(), text(first, 0));
                    if (table != null) {
                        result.add(new Constraint(
                                table,
                                text(first, 1),
                                text(first, 2),
                                rows.stream()
                                        .map(row -> Objects.requireNonNull(table.getColumn(text(row, 4), true)))
                                        .toList(),
                                text(first, 3),
                                rows.stream().map(row -> text(row, 5)).toList()));
                    }
                });
        return result;
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        // Nothing in generated code needs them.
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        return new ArrayList<>();
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        return new ArrayList<>();
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        return new ArrayList<>();
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return new ArrayList<>();
    }

    private SchemaDefinition schema() {
        return getSchemata().getFirst();
    }

    private record Constraint(
            TableDefinition table,
            String name,
            String type,
            List<ColumnDefinition> columns,
            String target,
            List<String> targetColumns) {}
}
