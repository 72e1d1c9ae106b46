package dev.retort.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.ColumnType.Details;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;
import org.jooq.meta.sqlite.SQLiteDatabase;
import org.jspecify.annotations.Nullable;

/** The schema of a SQLite file as its own pragmas tell it: it depends on no data, and on no parser but SQLite's. */
final class SqliteMetadata extends SQLiteDatabase {
    private @Nullable Set<String> withoutRowId;

    @Override
    protected List<TableDefinition> getTables0() {
        List<TableDefinition> result = new ArrayList<>();
        Set<String> keyed = new HashSet<>();
        for (Record row : create().fetch("""
                select name, type, wr from pragma_table_list
                where schema = 'main' and type in ('table', 'view', 'virtual') and name not like 'sqlite!_%' escape '!'
                """)) {
            if (row.get(2, int.class) == 1) {
                keyed.add(text(row, 0));
            }
            result.add(
                    new DeclaredTable(schema(), text(row, 0), "", text(row, 1).equals("view"), this::define));
        }
        withoutRowId = keyed;
        return result;
    }

    private List<ColumnDefinition> define(TableDefinition table) {
        List<Record> rows = columnRows(table);
        long keyColumns = rows.stream().filter(row -> row.get(4, int.class) > 0).count();
        List<ColumnDefinition> result = new ArrayList<>();
        for (Record row : rows) {
            String declared = text(row, 1).replaceAll("(?i)\\s*generated\\s+always\\s*$", "");
            boolean inKey = row.get(4, int.class) > 0;
            // Only this very declaration makes a column another name for the number that SQLite gives each row.
            boolean identity = inKey
                    && keyColumns == 1
                    && declared.equalsIgnoreCase("INTEGER")
                    && !Objects.requireNonNull(withoutRowId).contains(table.getName());
            boolean nullable = row.get(2, int.class) == 0 && !inKey;
            boolean computed = row.get(5, int.class) != 0;
            Details details = new Details(nullable, computed ? null : row.get(3, String.class), identity, computed);
            result.add(new DeclaredColumn(
                    table,
                    text(row, 0),
                    result.size() + 1,
                    SqliteTypes.of(declared).definition(this, schema(), details, null),
                    identity,
                    (declared.isEmpty() ? "of any type" : declared)
                            + (nullable ? "" : " NOT NULL")
                            + (computed ? ", computed" : ""),
                    ""));
        }
        return result;
    }

    /** None, where a view cannot be resolved because something that it selects from is gone. */
    private List<Record> columnRows(TableDefinition table) {
        try {
            return create().fetch(
                            "select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo({0}) "
                                    + "where hidden <> 1 order by cid",
                            DSL.inline(table.getName()));
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        for (TableDefinition table : tables()) {
            for (Record row : create().fetch(
                            "select name from pragma_table_info({0}) where pk > 0 order by pk",
                            DSL.inline(table.getName()))) {
                relations.addPrimaryKey("pk_" + table.getName(), table, table.getColumn(text(row, 0)));
            }
        }
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        for (Index index : indexes()) {
            if (index.unique()) {
                index.columns().forEach(column -> relations.addUniqueKey(index.name(), index.table(), column));
            }
        }
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        List<IndexDefinition> result = new ArrayList<>();
        for (Index index : indexes()) {
            if (!index.unique()) {
                result.add(new DeclaredIndex(schema(), index.name(), index.table(), false, index.columns()));
            }
        }
        return result;
    }

    /** All indexes over whole columns, but for those of primary keys. One over some of the rows is unique for these only. */
    private List<Index> indexes() {
        List<Index> result = new ArrayList<>();
        for (TableDefinition table : tables()) {
            Map<String, List<Record>> rows = create().fetch("""
                            select l.name, l."unique" and not l.partial, l.origin, i.name
                            from pragma_index_list({0}) l, pragma_index_info(l.name) i
                            where l.origin <> 'pk' order by l.name, i.seqno
                            """, DSL.inline(table.getName())).stream()
                    .collect(groupingBy(row -> text(row, 0), LinkedHashMap::new, toList()));
            rows.forEach((name, columns) -> {
                List<String> names = columns.stream().map(row -> text(row, 3)).toList();
                if (names.stream().allMatch(column -> table.getColumn(column) != null)) {
                    boolean ofConstraint = text(columns.getFirst(), 2).equals("u");
                    result.add(new Index(
                            table,
                            ofConstraint ? "uk_" + table.getName() + "_" + String.join("_", names) : name,
                            columns.getFirst().get(1, int.class) == 1,
                            names.stream().map(table::getColumn).toList()));
                }
            });
        }
        return result;
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        for (TableDefinition table : tables()) {
            Map<Integer, List<Record>> keys = new LinkedHashMap<>();
            for (Record row : create().fetch("""
                            select id, "table", "from", "to", on_delete, on_update from pragma_foreign_key_list({0})
                            order by id, seq
                            """, DSL.inline(table.getName()))) {
                keys.computeIfAbsent(row.get(0, Integer.class), id -> new ArrayList<>())
                        .add(row);
            }
            Set<String> names = new HashSet<>();
            keys.values().forEach(columns -> loadForeignKey(relations, table, columns, names));
        }
    }

    private void loadForeignKey(
            DefaultRelations relations, TableDefinition table, List<Record> rows, Set<String> names) {
        TableDefinition target = target(text(rows.getFirst(), 1));
        if (target == null) {
            return;
        }
        List<ColumnDefinition> from =
                rows.stream().map(row -> table.getColumn(text(row, 2), true)).toList();
        List<ColumnDefinition> to = referenced(relations, target, rows);
        if (from.contains(null) || to.contains(null) || from.size() != to.size()) {
            return;
        }
        String plain = "fk_" + table.getName() + "_"
                + String.join("_", from.stream().map(ColumnDefinition::getName).toList());
        String name = plain;
        for (int number = 2; !names.add(name); number++) {
            name = plain + "_" + number;
        }
        String key = key(relations, target, to);
        for (int i = 0; i < from.size(); i++) {
            relations.addForeignKey(
                    name, table, from.get(i), key, target, to.get(i), true, rule(rows, 4), rule(rows, 5));
        }
    }

    /** A foreign key that names no columns refers to the primary key. */
    private static List<ColumnDefinition> referenced(
            DefaultRelations relations, TableDefinition target, List<Record> rows) {
        if (text(rows.getFirst(), 3).isEmpty()) {
            return relations.getKeys(target).stream()
                    .filter(UniqueKeyDefinition::isPrimaryKey)
                    .findFirst()
                    .map(UniqueKeyDefinition::getKeyColumns)
                    .orElse(List.of());
        }
        return rows.stream().map(row -> target.getColumn(text(row, 3), true)).toList();
    }

    private static String key(DefaultRelations relations, TableDefinition target, List<ColumnDefinition> columns) {
        for (UniqueKeyDefinition key : relations.getKeys(target)) {
            if (new HashSet<>(key.getKeyColumns()).equals(new HashSet<>(columns))) {
                return key.getName();
            }
        }
        String made = "referenced_"
                + String.join(
                        "_", columns.stream().map(ColumnDefinition::getName).toList());
        columns.forEach(column -> relations.addUniqueKey(made, target, column, false));
        return made;
    }

    private static ForeignKeyRule rule(List<Record> rows, int column) {
        return ForeignKeyRule.valueOf(
                text(rows.getFirst(), column).toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        // Nothing in generated code needs them.
    }

    /** The tables, without views, which have no keys and need not even resolve. */
    private List<TableDefinition> tables() {
        return getTables(schema()).stream().filter(table -> !table.isView()).toList();
    }

    /** The table of this name, which is not always spelled as where it was declared. */
    private @Nullable TableDefinition target(String name) {
        TableDefinition exact = getTable(schema(), name);
        return exact != null ? exact : getTable(schema(), name, true);
    }

    private SchemaDefinition schema() {
        return getSchemata().getFirst();
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    private record Index(TableDefinition table, String name, boolean unique, List<ColumnDefinition> columns) {}
}
