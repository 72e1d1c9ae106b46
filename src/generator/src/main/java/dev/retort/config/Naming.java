package dev.retort.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Java names that retort.toml gives to things of the database. All keys are the database's own names.
 *
 * @param tables table to Java name, in the form of a column alias: {@code userAccount} or {@code user_account}
 * @param columns table to (column to Java name)
 * @param relations {@code table.constraint} to the names of the two directions
 */
public record Naming(
        Map<String, String> tables, Map<String, Map<String, String>> columns, Map<String, Relation> relations) {

    /** No name of one's own. */
    public static final Naming NONE = new Naming(Map.of(), Map.of(), Map.of());

    public Naming {
        tables = sorted(tables);
        Map<String, Map<String, String>> inOrder = new TreeMap<>();
        columns.forEach((table, names) -> inOrder.put(table, sorted(names)));
        columns = Collections.unmodifiableMap(inOrder);
        relations = sorted(relations);
    }

    /** The order of Map.copyOf is another one in each process, and so would be the text that says whether to generate. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * The names of a foreign key's two directions; an empty string leaves a direction to the naming rules.
     *
     * @param to the method on the referencing side: {@code film.originalLanguage()}
     * @param from the method on the referenced side: {@code language.originalLanguageFilms()}
     */
    public record Relation(String to, String from) {}
}
