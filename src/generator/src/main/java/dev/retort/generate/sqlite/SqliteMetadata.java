package dev.retort.generate.sqlite;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.config.ColumnTypes;
import dev.retort.generate.catalog.ColumnType.Details;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.RowTriggers;
import dev.retort.generate.catalog.TableIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;
import org.jooq.SortOrder;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.sqlite.SQLiteDatabase;
import org.jspecify.annotations.Nullable;

/** The schema of a SQLite file as its own pragmas tell it: it depends on no data, and on no parser but SQLite's. */
final class SqliteMetadata extends SQLiteDatabase {
    private static final int SQLITE_ERROR = 1;

    /** The part of a result code that says what kind it is. */
    private static final int PRIMARY_CODE = 0xff;

    /** Triggers change a row by statements of their own; the catalog has no more of them than their text. */
    private static final RowTriggers ANY_TRIGGERS = new RowTriggers(true, true, true);

    private final ColumnTypes types;
    private @Nullable Set<String> withoutRowId;

    public SqliteMetadata(ColumnTypes types) {
        this.types = types;
    }

    @Override
    protected List<TableDefinition> getTables0() {
        List<TableDefinition> result = new ArrayList<>();
        Set<String> keyed = new HashSet<>();
        for (Record row : create().fetch("""
            select name, type, wr, exists (
              select 1 from sqlite_schema where type = 'trigger' and tbl_name = t.name collate nocase)
            from pragma_table_list t
            where schema = 'main' and type in ('table', 'view', 'virtual') and name not like 'sqlite!_%' escape '!'
            """)) {
            if (row.get(2, int.class) == 1) {
                keyed.add(text(row, 0));
            }
            result.add(new DeclaredTable(
                    schema(),
                    text(row, 0),
                    "",
                    text(row, 1).equals("view"),
                    this::define,
                    row.get(3, int.class) == 1 ? ANY_TRIGGERS : RowTriggers.NONE));
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
            Details details =
                    new Details(nullable, computed ? null : row.get(3, String.class), identity, computed, false);
            result.add(new DeclaredColumn(
                    table,
                    text(row, 0),
                    result.size() + 1,
                    SqliteTypes.of(
                                    types.is(ColumnTypes.Type.INTEGER, table.getName(), text(row, 0))
                                            ? "INTEGER"
                                            : declared)
                            .definition(this, schema(), details, null),
                    details.mode(),
                    (declared.isEmpty() ? "of any type" : declared)
                            + (nullable ? "" : " NOT NULL")
                            + (computed ? ", computed" : ""),
                    "",
                    details));
        }
        return result;
    }

    /**
     * None, where a view cannot be resolved because something that it selects from is gone, or a virtual table because SQLite has
     * not its module.
     */
    private List<Record> columnRows(TableDefinition table) {
        try {
            return create().fetch(
                            "select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo({0}) "
                                    + "where hidden <> 1 order by cid",
                            DSL.inline(table.getName()));
        } catch (DataAccessException e) {
            SQLException reason = e.getCause(SQLException.class);
            if (reason == null || (reason.getErrorCode() & PRIMARY_CODE) != SQLITE_ERROR) {
                throw e;
            }
            return List.of();
        }
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
        Map<TableDefinition, List<ColumnDefinition>> primary = new HashMap<>();
        for (TableDefinition table : tables()) {
            List<ColumnDefinition> columns = primaryKey(table);
            primary.put(table, columns);
            keys.addPrimary("pk_" + table.getName(), table, columns);
        }
        TableIndex.addKeys(indexes(), keys);
        for (TableDefinition table : tables()) {
            addForeignKeys(table, primary, keys);
        }
    }

    private List<ColumnDefinition> primaryKey(TableDefinition table) {
        return create().fetch(
                        "select name from pragma_table_info({0}) where pk > 0 order by pk", DSL.inline(table.getName()))
                .map(row -> table.getColumn(text(row, 0)));
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        return new ArrayList<>(TableIndex.withoutKeys(indexes()));
    }

    /** All indexes over whole columns, but for those of primary keys. One over some of the rows is unique for these only. */
    private List<TableIndex> indexes() {
        List<TableIndex> result = new ArrayList<>();
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
                    result.add(new TableIndex(
                            table,
                            ofConstraint ? "uk_" + table.getName() + "_" + String.join("_", names) : name,
                            columns.getFirst().get(1, int.class) == 1 ? TableIndex.Kind.UNIQUE : TableIndex.Kind.PLAIN,
                            names.stream().map(table::getColumn).toList(),
                            Collections.nCopies(names.size(), SortOrder.ASC)));
                }
            });
        }
        return result;
    }

    private void addForeignKeys(
            TableDefinition table, Map<TableDefinition, List<ColumnDefinition>> primary, DeclaredKeys keys) {
        List<ForeignKey> found = new ArrayList<>();
        create().fetch("""
            select id, "table", "from", "to", on_delete, on_update from pragma_foreign_key_list({0})
            order by id, seq
            """, DSL.inline(table.getName())).stream()
                .collect(groupingBy(row -> row.get(0, Integer.class)))
                .values()
                .forEach(rows -> foreignKey(table, rows, primary).ifPresent(found::add));
        // SQLite knows no names, and its numbers depend on the order of declaration.
        found.sort(Comparator.comparing(ForeignKey::sortedBy));
        Set<String> names = new HashSet<>();
        for (ForeignKey key : found) {
            String plain = "fk_" + table.getName() + "_" + String.join("_", key.names());
            String name = plain;
            for (int number = 2; !names.add(name); number++) {
                name = plain + "_" + number;
            }
            keys.addForeign(
                    name, table, key.columns(), key.target(), key.targetColumns(), key.deleteRule(), key.updateRule());
        }
    }

    /** Nothing where the key leads to what there is not, which SQLite finds out only when it is used. */
    private Optional<ForeignKey> foreignKey(
            TableDefinition table, List<Record> rows, Map<TableDefinition, List<ColumnDefinition>> primary) {
        TableDefinition target = target(text(rows.getFirst(), 1));
        if (target == null) {
            return Optional.empty();
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        List<ColumnDefinition> targetColumns = new ArrayList<>();
        boolean ofPrimaryKey = text(rows.getFirst(), 3).isEmpty();
        rows.forEach(row -> columns.add(table.getColumn(text(row, 2), true)));
        if (ofPrimaryKey) {
            targetColumns.addAll(primary.getOrDefault(target, List.of()));
        } else {
            rows.forEach(row -> targetColumns.add(target.getColumn(text(row, 3), true)));
        }
        return columns.contains(null) || targetColumns.contains(null) || columns.size() != targetColumns.size()
                ? Optional.empty()
                : Optional.of(new ForeignKey(columns, target, targetColumns, rule(rows, 4), rule(rows, 5)));
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

    private record ForeignKey(
            List<ColumnDefinition> columns,
            TableDefinition target,
            List<ColumnDefinition> targetColumns,
            ForeignKeyRule deleteRule,
            ForeignKeyRule updateRule) {

        List<String> names() {
            return columns.stream().map(Definition::getName).toList();
        }

        String sortedBy() {
            return names() + " " + target.getName()
                    + targetColumns.stream().map(Definition::getName).toList();
        }
    }
}
