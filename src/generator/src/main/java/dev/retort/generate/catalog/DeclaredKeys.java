package dev.retort.generate.catalog;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * junction table once for each. A junction table that has no primary key is given one, so that its rows can be written.
 */
public final class DeclaredKeys {
    private final DefaultRelations relations;
    private final List<Key> primary = new ArrayList<>();
    private final List<Key> unique = new ArrayList<>();
    private final List<Foreign> foreign = new ArrayList<>();
    private final Map<Set<ColumnDefinition>, String> names = new HashMap<>();

    public DeclaredKeys(DefaultRelations relations) {
        this.relations = relations;
    }

    private record Key(String name, TableDefinition table, List<ColumnDefinition> columns) {
        boolean isOver(Set<ColumnDefinition> others) {
            return others.equals(new HashSet<>(columns));
        }
    }

    private record Foreign(
            String name,
            TableDefinition table,
            List<ColumnDefinition> columns,
            TableDefinition target,
            List<ColumnDefinition> targetColumns,
            ForeignKeyRule deleteRule,
            ForeignKeyRule updateRule) {}

    /** Adds a primary key, if it has columns. */
    public void addPrimary(String name, TableDefinition table, List<ColumnDefinition> columns) {
        if (!columns.isEmpty()) {
            primary.add(new Key(name, table, columns));
        }
    }

    /** Adds a unique key, unless there is a key over these columns already. */
    public void addUnique(String name, TableDefinition table, List<ColumnDefinition> columns) {
        unique.add(new Key(name, table, columns));
    }

    /**
     * Adds a foreign key. It may lead to columns that are no key, but merely indexed; jOOQ wants a key there, and is given one that
     * nothing enforces.
     */
    public void addForeign(
            String name,
            TableDefinition table,
            List<ColumnDefinition> columns,
            TableDefinition target,
            List<ColumnDefinition> targetColumns,
            ForeignKeyRule deleteRule,
            ForeignKeyRule updateRule) {
        foreign.add(new Foreign(name, table, columns, target, targetColumns, deleteRule, updateRule));
    }

    /** Hands all of them over, when no more are to come. */
    public void finish() {
        primary.forEach(key -> define(key, true));
        foreign.stream()
                .collect(groupingBy(Foreign::table, LinkedHashMap::new, toList()))
                .forEach(this::defineJunction);
        unique.stream()
                .filter(key -> !names.containsKey(new HashSet<>(key.columns())))
                .forEach(key -> {
                    names.put(new HashSet<>(key.columns()), key.name());
                    key.columns().forEach(column -> relations.addUniqueKey(key.name(), key.table(), column));
                });
        foreign.forEach(this::define);
    }

    private void define(Key key, boolean isEnforced) {
        names.put(new HashSet<>(key.columns()), key.name());
        key.columns().forEach(column -> relations.addPrimaryKey(key.name(), key.table(), column, isEnforced));
    }

    private void defineJunction(TableDefinition table, List<Foreign> keys) {
        if (primary.stream().anyMatch(key -> key.table().equals(table))) {
            return;
        }
        List<ColumnDefinition> both =
                keys.stream().flatMap(key -> key.columns().stream()).toList();
        Optional<Key> declared = unique.stream()
                .filter(key -> key.table().equals(table) && key.isOver(new HashSet<>(both)))
                .findFirst();
        if (JunctionKey.isJunction(table, keys.size(), both, declared.isPresent())) {
            define(declared.orElseGet(() -> new Key(named("joined_", both), table, both)), declared.isPresent());
        }
    }

    private void define(Foreign key) {
        String referenced = names.computeIfAbsent(
                new HashSet<>(key.targetColumns()), _ -> addReferenced(key.target(), key.targetColumns()));
        for (int i = 0; i < key.columns().size(); i++) {
            relations.addForeignKey(
                    key.name(),
                    key.table(),
                    key.columns().get(i),
                    referenced,
                    key.target(),
                    key.targetColumns().get(i),
                    true,
                    key.deleteRule(),
                    key.updateRule());
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
        String name = named("referenced_", columns);
        columns.forEach(column -> relations.addUniqueKey(name, target, column, false));
        return name;
    }

    static String named(String kind, List<ColumnDefinition> columns) {
        return kind
                + String.join(
                        "_", columns.stream().map(Definition::getName).sorted().toList());
    }
}
