package dev.retort.config;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which columns hold durations, as retort.toml says: numbers of microseconds, in databases that have no type for it.
 *
 * @param columns table to its columns, both by the database's own names
 */
public record Durations(Map<String, Set<String>> columns) {

    /** Nothing was said. */
    public static final Durations NONE = new Durations(Map.of());

    public Durations {
        Map<String, Set<String>> sorted = new TreeMap<>();
        columns.forEach((table, own) -> sorted.put(table, Collections.unmodifiableSet(new TreeSet<>(own))));
        columns = Collections.unmodifiableMap(sorted);
    }
}
