package dev.retort.translate;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Grammar;
import dev.retort.sql.Grammar.Trait;
import java.util.List;
import java.util.Optional;

/** The table of the compiled schema that a name in SQL means, if it means one: as the server resolves it. */
@FunctionalInterface
public interface TableNames {

    /**
     * The table that a name means; empty where that is one without a class, or where it cannot be told.
     *
     * @param path the name's parts, without quotes, and folded as the dialect folds what is not quoted
     */
    Optional<IndexedTable> table(List<String> path);

    /** The names as they are without a server: nothing is in the way of a table of the schema. */
    static TableNames of(SchemaIndex schema, Grammar grammar) {
        boolean anyCase = !grammar.has(Trait.FOLDED_NAMES);
        return path -> path.size() > 2
                ? Optional.empty()
                : schema.named(path.size() == 1 ? "" : path.getFirst(), path.getLast(), anyCase);
    }
}
