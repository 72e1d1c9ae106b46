package dev.retort.config;

import dev.retort.config.relation.Relations;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Java names that retort.toml gives to things of the database. All keys are the database's own names.
 *
 * @param tables table to Java name, in the form of a column alias: {@code userAccount} or {@code user_account}
 * @param columns table to (column to Java name)
 * @param relations what is said of relations, their names among it
 */
public record Naming(Map<String, String> tables, Map<String, Map<String, String>> columns, Relations relations) {

    /** No name of one's own. */
    public static final Naming NONE = new Naming(Map.of(), Map.of(), Relations.NONE);

    public Naming {
        tables = sorted(tables);
        Map<String, Map<String, String>> inOrder = new TreeMap<>();
        columns.forEach((table, names) -> inOrder.put(table, sorted(names)));
        columns = Collections.unmodifiableMap(inOrder);
    }

    /** The order of Map.copyOf is another one in each process, and so would be the text that says whether to generate. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
