package dev.retort.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types of columns that retort.toml names, since the database's own does not say what they hold.
 *
 * @param columns table to its columns and their types, both by the database's own names
 */
public record ColumnTypes(Map<String, Map<String, Type>> columns) {

    public static final ColumnTypes NONE = new ColumnTypes(Map.of());

    public ColumnTypes {
        Map<String, Map<String, Type>> sorted = new TreeMap<>();
        columns.forEach((table, own) -> sorted.put(table, Collections.unmodifiableMap(new TreeMap<>(own))));
        columns = Collections.unmodifiableMap(sorted);
    }

    /** Whether a column was said to be of a type. */
    public boolean is(Type type, String table, String column) {
        return columns.getOrDefault(table, Map.of()).get(column) == type;
    }

    /** What a column can be said to hold. */
    public enum Type {
        /** A number of microseconds, in databases that have no type for it. */
        DURATION,
        /** Numbers, in a column that is declared as one of true and false. */
        INTEGER
    }
}
