package dev.retort.generate.catalog;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Keys on their way into jOOQ's model, which can have but one over the same columns: it would find the way through a
 * junction table once for each.
 */
public final class DeclaredKeys {
    private final DefaultRelations relations;
    private final Map<Set<ColumnDefinition>, String> names = new HashMap<>();

    public DeclaredKeys(DefaultRelations relations) {
        this.relations = relations;
    }

    public void addPrimary(String name, TableDefinition table, List<ColumnDefinition> columns) {
        names.put(new HashSet<>(columns), name);
        columns.forEach(column -> relations.addPrimaryKey(name, table, column));
    }

    /** Adds a unique key, unless there is a key over these columns already. */
    public void addUnique(String name, TableDefinition table, List<ColumnDefinition> columns) {
        if (names.putIfAbsent(new HashSet<>(columns), name) == null) {
            columns.forEach(column -> relations.addUniqueKey(name, table, column));
        }
    }

    /**
     * Adds a foreign key, after all other keys. It may lead to columns that are no key, but merely indexed; jOOQ wants a
     * key there, and is given one that nothing enforces.
     */
    public void addForeign(
            String name,
            TableDefinition table,
            List<ColumnDefinition> columns,
            TableDefinition target,
            List<ColumnDefinition> targetColumns,
            ForeignKeyRule deleteRule,
            ForeignKeyRule updateRule) {
        String key = names.computeIfAbsent(new HashSet<>(targetColumns), _ -> addReferenced(target, targetColumns));
        for (int i = 0; i < columns.size(); i++) {
            relations.addForeignKey(
                    name, table, columns.get(i), key, target, targetColumns.get(i), true, deleteRule, updateRule);
        }
    }

    /**
     * Adds the foreign keys that rows tell of, a row for each column, in order: the schema, the table, the key, the column; the
     * schema, the table and the column that it refers to; the rules of deletion and update as {@link ForeignKeyRule} has them.
     * Those to or from tables that are not known are left out.
     *
     * @param inAnyCase whether names need not be spelled as where they were declared
     */
    public void addForeign(Database database, Result<Record> rows, boolean inAnyCase) {
        rows.stream()
                .collect(groupingBy(
                        row -> List.of(text(row, 0), text(row, 1), text(row, 2)), LinkedHashMap::new, toList()))
                .values()
                .forEach(key -> addForeign(database, key, inAnyCase));
    }

    private void addForeign(Database database, List<Record> key, boolean inAnyCase) {
        Record first = key.getFirst();
        TableDefinition table = table(database, text(first, 0), text(first, 1), false);
        TableDefinition target = table(database, text(first, 4), text(first, 5), inAnyCase);
        if (table != null && target != null) {
            addForeign(
                    text(first, 2),
                    table,
                    columns(table, key, 3, inAnyCase),
                    target,
                    columns(target, key, 6, inAnyCase),
                    ForeignKeyRule.valueOf(text(first, 7).replace(' ', '_')),
                    ForeignKeyRule.valueOf(text(first, 8).replace(' ', '_')));
        }
    }

    private static @Nullable TableDefinition table(Database database, String schema, String name, boolean inAnyCase) {
        SchemaDefinition known = database.getSchema(schema);
        TableDefinition exact = known == null ? null : database.getTable(known, name);
        return exact == null && known != null && inAnyCase ? database.getTable(known, name, true) : exact;
    }

    private static List<ColumnDefinition> columns(
            TableDefinition table, List<Record> rows, int name, boolean inAnyCase) {
        return rows.stream()
                .map(row -> table.getColumn(text(row, name), inAnyCase))
                .toList();
    }

    private String addReferenced(TableDefinition target, List<ColumnDefinition> columns) {
        String name = "referenced_"
                + String.join(
                        "_", columns.stream().map(Definition::getName).sorted().toList());
        columns.forEach(column -> relations.addUniqueKey(name, target, column, false));
        return name;
    }
}
