package dev.retort.generate.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

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

    private String addReferenced(TableDefinition target, List<ColumnDefinition> columns) {
        String name = "referenced_"
                + String.join(
                        "_", columns.stream().map(Definition::getName).sorted().toList());
        columns.forEach(column -> relations.addUniqueKey(name, target, column, false));
        return name;
    }
}
