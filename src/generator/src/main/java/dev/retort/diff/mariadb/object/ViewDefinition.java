package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.util.Set;

/**
 * A view.
 *
 * @param text in the server's words, without the database
 * @param attributes what is said of it before its name and is not usual, in small letters: {@code algorithm = merge}
 * @param columns their names, in parentheses with a blank before, where the query does not give them; else empty
 * @param query with the check option, where it has one, as a person would have written it
 * @param uses the names of the tables and views that it reads
 */
public record ViewDefinition(
        ObjectName name, String text, String attributes, String columns, String query, Set<String> uses)
        implements Definition {

    public ViewDefinition {
        uses = Set.copyOf(uses);
    }
}
