package dev.retort.config.relation;

import dev.retort.Location;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a foreign key, or of columns that refer to a table without one.
 *
 * @param table the table that refers
 * @param name the key's name, or its columns with commas between them; of what is no foreign key, any name
 * @param reference what refers to what, where the database has no foreign key
 * @param to the method on the referencing side, {@code film.originalLanguage()}; empty to leave it to the naming rules
 * @param from the method on the referenced side, {@code language.originalLanguageFilms()}; empty to leave it to the naming rules
 * @param order the order of the rows on the referenced side; empty for none
 * @param place where this was said
 */
public record KeyRelation(
        String table,
        String name,
        Optional<Reference> reference,
        String to,
        String from,
        List<OrderPart> order,
        Location place) {

    /** How a key is called among those of all tables. */
    public String key() {
        return table + "." + name;
    }

    /** Without the place: to say the same at another changes nothing. */
    @Override
    public String toString() {
        return key() + " = " + reference.map(String::valueOf).orElse("") + " to " + to + " from " + from + " order "
                + order;
    }

    /**
     * Columns that refer to a table.
     *
     * @param key the columns that they refer to; none for those of the primary key
     */
    public record Reference(List<String> columns, String table, List<String> key) {
        public Reference {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }
    }
}
