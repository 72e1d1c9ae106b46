package dev.retort.config;

import dev.retort.Location;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The columns that count the versions of rows, as retort.toml says: a record whose row another has changed meanwhile is
 * then not written.
 *
 * @param everywhere the column that does so in each table that has it
 * @param tables table to its own column, which comes before {@code everywhere}; both by the database's own names
 */
public record Locking(Optional<Column> everywhere, Map<String, Column> tables) {

    /** Nothing was said: no table counts versions. */
    public static final Locking NONE = new Locking(Optional.empty(), Map.of());

    public Locking {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /**
     * What was said of a column.
     *
     * @param name its name in the database; empty for a table that is to have none
     * @param place where this was said
     */
    public record Column(String name, Location place) {

        /** The name alone: to say the same at another place changes nothing. */
        @Override
        public String toString() {
            return name;
        }
    }
}
