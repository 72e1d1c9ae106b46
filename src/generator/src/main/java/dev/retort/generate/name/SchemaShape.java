package dev.retort.generate.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of a schema that the naming rules look at: tables, their columns and how they refer to each other, by the
 * database's own names. A table goes by its name; in another schema than the first, by that of the schema and its own,
 * with a point between them.
 *
 * @param schemas the schemas, of which the first has no package of its own, and goes by an empty name here
 */
public record SchemaShape(
        List<String> schemas,
        List<Table> tables,
        List<Enumeration> enumerations,
        List<Routine> routines,
        List<Sequence> sequences) {

    /** The shape of one schema. */
    public SchemaShape(
            List<Table> tables, List<Enumeration> enumerations, List<Routine> routines, List<Sequence> sequences) {
        this(List.of(""), tables, enumerations, routines, sequences);
    }

    /** The name by which a table of a schema goes. */
    public static String key(String schema, String table) {
        return schema.isEmpty() ? table : schema + "." + table;
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /**
     * A table or view.
     *
     * @param schema the schema that it is in, empty for the first
     * @param name the name by which it goes
     * @param keys the columns of its primary and unique keys
     */
    public record Table(
            String schema,
            String name,
            boolean view,
            List<String> columns,
            List<List<String>> keys,
            List<ForeignKey> foreignKeys) {

        /** A table of the first schema. */
        public Table(String name, List<String> columns, List<List<String>> keys, List<ForeignKey> foreignKeys) {
            this("", name, false, columns, keys, foreignKeys);
        }

        String ownName() {
            return name.substring(key(schema, "").length());
        }

        /** Whether no two rows can have the same values in these columns. */
        public boolean isUnique(List<String> some) {
            return keys.stream().anyMatch(key -> new HashSet<>(key).equals(new HashSet<>(some)));
        }

        /** The pairs of foreign keys that together make up a key of this table, in both orders. */
        List<Junction> junctions() {
            return foreignKeys.stream()
                    .flatMap(from ->
                            foreignKeys.stream().filter(to -> joins(from, to)).map(to -> new Junction(from, to)))
                    .toList();
        }

        private boolean joins(ForeignKey from, ForeignKey to) {
            Set<String> both = new HashSet<>(from.columns());
            both.addAll(to.columns());
            return both.size() == from.columns().size() + to.columns().size() && isUnique(List.copyOf(both));
        }
    }

    /**
     * A foreign key.
     *
     * @param targetColumns the referenced columns, in the order of {@code columns}
     */
    public record ForeignKey(
            String table, String name, List<String> columns, String target, List<String> targetColumns) {}

    /**
     * A way from one table to another through a third, which does nothing but join the two.
     *
     * @param from the foreign key to where the way begins
     * @param to the foreign key to where it ends
     */
    public record Junction(ForeignKey from, ForeignKey to) {}

    /**
     * A type with a fixed set of values.
     *
     * @param schema the schema that it is in, empty for the first
     * @param name the type's name; on databases that declare it with a column, {@code table.column}
     */
    public record Enumeration(String schema, String name, List<String> literals) {}

    /**
     * A sequence.
     *
     * @param schema the schema that it is in, empty for the first
     */
    public record Sequence(String schema, String name) {}

    /**
     * A procedure or function.
     *
     * @param schema the schema that it is in, empty for the first
     * @param kind tells it from others of the same name
     */
    public record Routine(String schema, String name, String kind, List<String> parameters) {}
}
