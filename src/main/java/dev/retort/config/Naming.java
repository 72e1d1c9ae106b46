package dev.retort.config;

import java.util.Map;

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
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
        relations = Map.copyOf(relations);
    }

    /**
     * The names of a foreign key's two directions; an empty string leaves a direction to the naming rules.
     *
     * @param to the method on the referencing side: {@code film.originalLanguage()}
     * @param from the method on the referenced side: {@code language.originalLanguageFilms()}
     */
    public record Relation(String to, String from) {}
}
