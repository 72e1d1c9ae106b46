package dev.retort.generate;

import dev.retort.config.Generation;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The settings that are for what a schema has, while migrations of the project are not applied to it: what else is named may
 * come with them.
 */
final class PresentSettings {
    private PresentSettings() {}

    static Generation of(Generation settings, SchemaShape schema) {
        Naming naming = settings.naming();
        Locking locking = settings.locking();
        return new Generation(
                settings.directory(),
                settings.packageName(),
                new Naming(
                        kept(naming.tables(), (table, _) -> hasTable(schema, table)),
                        each(
                                schema,
                                naming.columns(),
                                (table, names) -> kept(names, (column, _) -> hasColumn(schema, table, column))),
                        naming.relations().ahead()),
                new Locking(
                        locking.everywhere()
                                .filter(column -> schema.tables().stream()
                                        .anyMatch(table -> table.columns().contains(column.name()))),
                        kept(
                                locking.tables(),
                                (table, column) -> hasTable(schema, table)
                                        && (column.name().isEmpty() || hasColumn(schema, table, column.name())))),
                settings.types().ahead());
    }

    private static boolean hasTable(SchemaShape schema, String name) {
        return schema.table(name).isPresent();
    }

    private static boolean hasColumn(SchemaShape schema, String table, String column) {
        Optional<Table> found = schema.table(table);
        return found.isPresent() && found.get().columns().contains(column);
    }

    private static <V> Map<String, V> each(SchemaShape schema, Map<String, V> byTable, BiFunction<String, V, V> part) {
        Map<String, V> present = new TreeMap<>(kept(byTable, (table, _) -> hasTable(schema, table)));
        present.replaceAll(part);
        return present;
    }

    private static <V> Map<String, V> kept(Map<String, V> all, BiPredicate<String, V> isPresent) {
        Map<String, V> kept = new TreeMap<>(all);
        kept.entrySet().removeIf(entry -> !isPresent.test(entry.getKey(), entry.getValue()));
        return kept;
    }
}
