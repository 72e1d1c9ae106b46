package dev.retort.generate.name;

import dev.retort.RetortException;
import dev.retort.config.relation.ChosenRelation;
import dev.retort.generate.name.JavaNames.ChosenRows;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Junction;
import dev.retort.internal.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of relations to some of the rows of others. They are taken before the naming rules have any; what they are relations of is
 * known by its name after all.
 */
final class ChosenNames {
    private final SchemaShape schema;
    private final boolean isAhead;
    private final Map<ChosenRelation, String> names = new LinkedHashMap<>();

    private ChosenNames(SchemaShape schema, boolean isAhead) {
        this.schema = schema;
        this.isAhead = isAhead;
    }

    /**
     * Takes the names.
     *
     * @param methods the names of methods of a table
     * @throws RetortException of the kind USAGE, at its place, when one is taken or is no name
     */
    static ChosenNames take(NamingOverrides overrides, SchemaShape schema, Function<String, Namespace> methods) {
        ChosenNames chosen = new ChosenNames(schema, overrides.isAhead());
        for (ChosenRelation relation : overrides.chosen(schema)) {
            String name = Words.camel(Words.of(relation.name()));
            NamingOverrides.requireMethod(
                    relation.key(), name, relation.places().whole());
            NamingOverrides.requireFree(
                    methods.apply(relation.table()).take(name),
                    relation.key(),
                    name,
                    relation.places().whole());
            chosen.names.put(relation, name);
        }
        return chosen;
    }

    /**
     * The relations, with those that they are of.
     *
     * @throws RetortException of the kind USAGE, at its place, when there is none of that name, or it leads to one row
     */
    List<ChosenRows> rows(
            Map<ForeignKey, String> toOne, Map<ForeignKey, String> toMany, Map<Junction, String> junctions) {
        List<ChosenRows> rows = new ArrayList<>();
        names.forEach((relation, name) -> {
            Map<String, ChosenRows> known = new LinkedHashMap<>();
            toMany.forEach((key, called) -> {
                if (key.target().equals(relation.table()) && !isOne(key)) {
                    known.put(called, new ChosenRows(relation, name, key, Optional.empty()));
                }
            });
            junctions.forEach((junction, called) -> {
                if (junction.from().target().equals(relation.table())) {
                    known.put(called, new ChosenRows(relation, name, junction.from(), Optional.of(junction.to())));
                }
            });
            ChosenRows found = known.get(relation.of());
            if (found != null) {
                rows.add(found);
            } else if (!isAhead) {
                throw unknown(relation, known, isOne(relation, toOne, toMany));
            }
        });
        return List.copyOf(rows);
    }

    private boolean isOne(ForeignKey key) {
        return schema.table(key.table()).orElseThrow().isUnique(key.columns());
    }

    private static boolean isOne(
            ChosenRelation relation, Map<ForeignKey, String> toOne, Map<ForeignKey, String> toMany) {
        return toOne.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().table().equals(relation.table())
                                && entry.getValue().equals(relation.of()))
                || toMany.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().target().equals(relation.table())
                                && entry.getValue().equals(relation.of()));
    }

    private static RetortException unknown(ChosenRelation relation, Map<String, ChosenRows> known, boolean isOne) {
        RetortException error = RetortException.usage(
                        isOne
                                ? relation.of() + "() of " + relation.table()
                                        + " leads to one row, of which none can be chosen"
                                : "there is no relation " + relation.of() + "() of " + relation.table()
                                        + " to choose rows of")
                .withLocation(relation.places().of());
        return known.isEmpty()
                ? error.withHint("no relation of " + relation.table() + " leads to many rows")
                : error.withHint(Spelling.closest(relation.of(), known.keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("there are " + String.join(", ", known.keySet())));
    }
}
