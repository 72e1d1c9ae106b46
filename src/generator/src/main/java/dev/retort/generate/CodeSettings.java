package dev.retort.generate;

import dev.retort.config.ColumnTypes;
import dev.retort.config.Config;
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

/** The settings of the generated code. */
public record CodeSettings(String packageName, Naming naming, Locking locking, ColumnTypes types) {

    /** A package, and nothing else. */
    public CodeSettings(String packageName) {
        this(packageName, Naming.NONE, Locking.NONE, ColumnTypes.NONE);
    }

    CodeSettings(Config config) {
        this(
                config.packageName(),
                config.generation().naming(),
                config.generation().locking(),
                config.generation().types());
    }

    /**
     * The part that is for what a schema has, while migrations of the project are not applied to it: what else is named here
     * may come with them.
     */
    CodeSettings presentIn(SchemaShape schema) {
        Set<String> keys = NamingOverrides.relationKeys(schema).keySet();
        return new CodeSettings(
                packageName,
                new Naming(
                        kept(naming.tables(), (table, _) -> hasTable(schema, table)),
                        each(
                                schema,
                                naming.columns(),
                                (table, names) -> kept(names, (column, _) -> hasColumn(schema, table, column))),
                        kept(naming.relations(), (relation, _) -> keys.contains(relation))),
                new Locking(
                        locking.everywhere()
                                .filter(column -> schema.tables().stream()
                                        .anyMatch(table -> table.columns().contains(column.name()))),
                        kept(
                                locking.tables(),
                                (table, column) -> hasTable(schema, table)
                                        && (column.name().isEmpty() || hasColumn(schema, table, column.name())))),
                new ColumnTypes(each(
                        schema,
                        types.columns(),
                        (table, columns) -> kept(columns, (column, _) -> hasColumn(schema, table, column)))));
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
