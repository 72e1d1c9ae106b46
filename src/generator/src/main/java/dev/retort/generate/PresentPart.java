package dev.retort.generate;

import dev.retort.config.ColumnTypes;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.generate.name.NamingOverrides;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The part of the configuration that is for what a schema has, while migrations of the project are not applied to it: what
 * else is named there may come with them.
 */
record PresentPart(SchemaShape schema) {

    Naming of(Naming naming) {
        Set<String> keys = NamingOverrides.relationKeys(schema).keySet();
        return new Naming(
                kept(naming.tables(), (table, _) -> hasTable(table)),
                each(naming.columns(), (table, names) -> kept(names, (column, _) -> hasColumn(table, column))),
                kept(naming.relations(), (relation, _) -> keys.contains(relation)));
    }

    Locking of(Locking locking) {
        return new Locking(
                locking.everywhere()
                        .filter(column -> schema.tables().stream()
                                .anyMatch(table -> table.columns().contains(column.name()))),
                kept(
                        locking.tables(),
                        (table, column) ->
                                hasTable(table) && (column.name().isEmpty() || hasColumn(table, column.name()))));
    }

    ColumnTypes of(ColumnTypes types) {
        return new ColumnTypes(each(
                types.columns(), (table, columns) -> kept(columns, (column, _) -> hasColumn(table, column))));
    }

    private boolean hasTable(String name) {
        return schema.table(name).isPresent();
    }

    private boolean hasColumn(String table, String column) {
        Optional<Table> found = schema.table(table);
        return found.isPresent() && found.get().columns().contains(column);
    }

    private <V> Map<String, V> each(Map<String, V> byTable, BiFunction<String, V, V> part) {
        Map<String, V> present = new TreeMap<>(kept(byTable, (table, _) -> hasTable(table)));
        present.replaceAll(part);
        return present;
    }

    private static <V> Map<String, V> kept(Map<String, V> all, BiPredicate<String, V> isPresent) {
        Map<String, V> kept = new TreeMap<>(all);
        kept.entrySet().removeIf(entry -> !isPresent.test(entry.getKey(), entry.getValue()));
        return kept;
    }
}
