package dev.retort.config.relation;

import java.util.Comparator;
import java.util.List;

/**
 * The relations of which retort.toml says more than foreign keys do.
 *
 * @param keys what is said of foreign keys, or of columns that are to be like one
 * @param chosen the relations to some of the rows of others
 * @param isAhead whether what is named may come with migrations that are not applied yet
 */
public record Relations(List<KeyRelation> keys, List<ChosenRelation> chosen, boolean isAhead) {

    /** Nothing was said: relations are the foreign keys. */
    public static final Relations NONE = new Relations(List.of(), List.of());

    /** Relations of a schema that has all that they name. */
    public Relations(List<KeyRelation> keys, List<ChosenRelation> chosen) {
        this(keys, chosen, false);
    }

    public Relations {
        keys = keys.stream().sorted(Comparator.comparing(KeyRelation::key)).toList();
        chosen = chosen.stream()
                .sorted(Comparator.comparing(ChosenRelation::table).thenComparing(ChosenRelation::name))
                .toList();
    }

    /** The same, of a schema that is to have what they name. */
    public Relations ahead() {
        return new Relations(keys, chosen, true);
    }

    /** What was said, whether or not the schema has it by now. */
    @Override
    public String toString() {
        return keys + " " + chosen;
    }
}
