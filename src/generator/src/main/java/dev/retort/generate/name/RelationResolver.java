package dev.retort.generate.name;

import dev.retort.generate.name.JavaNames.ChosenRows;
import dev.retort.generate.name.JavaNames.ColumnKey;
import dev.retort.generate.name.JavaNames.ColumnName;
import dev.retort.generate.name.JavaNames.Relation;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Junction;
import dev.retort.generate.name.SchemaShape.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The resolver that gives relations their names: those to one first, then those to many, then those through a junction
 * table.
 */
final class RelationResolver {
    private final RelationWords words;
    private final Map<String, Namespace> methods = new HashMap<>();
    private final Map<ForeignKey, String> toOne = new LinkedHashMap<>();
    private final Map<ForeignKey, String> toMany = new LinkedHashMap<>();
    private final Map<Junction, String> junctions = new LinkedHashMap<>();
    private final ChosenNames chosen;

    RelationResolver(
            SchemaShape schema, RelationWords words, NamingOverrides overrides, Map<ColumnKey, ColumnName> columns) {
        this.words = words;
        for (Table table : schema.tables()) {
            Set<String> constants = new HashSet<>();
            table.columns()
                    .forEach(column ->
                            constants.add(Objects.requireNonNull(columns.get(new ColumnKey(table.name(), column)))
                                    .constant()));
            methods.put(
                    table.name(),
                    // A path is kept in a field that has an underscore before the method's name.
                    new Namespace(name -> Reserved.tableMethod(name) || constants.contains("_" + name)));
        }
        List<ForeignKey> keys = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .sorted(Comparator.comparing(overrides::isDeclared)
                        .thenComparing(ForeignKey::table)
                        .thenComparing(key -> String.join("\n", key.columns()))
                        .thenComparing(ForeignKey::name))
                .toList();
        keys.forEach(key -> takeConfigured(key, overrides));
        chosen = ChosenNames.take(overrides, schema, this::methods);
        keys.stream()
                .sorted(Comparator.comparing(overrides::isDeclared)
                        .thenComparingInt(key -> key.columns().size())
                        .thenComparing(key -> !words.isNamedLikeTarget(key)))
                .forEach(key -> toOne.computeIfAbsent(key, this::nameToOne));
        keys.stream()
                .sorted(Comparator.comparing(overrides::isDeclared).thenComparing(key -> !isSpelledLike(key)))
                .forEach(key -> toMany.computeIfAbsent(key, this::nameToMany));
        nameJunctions(schema.tables().stream()
                .flatMap(table -> table.junctions().stream())
                .sorted(Comparator.comparing(words::isDeclared)
                        .thenComparing(junction -> !words.isPlain(junction))
                        .thenComparing(junction -> junction.from().table())
                        .thenComparing(junction -> junction.from().name())
                        .thenComparing(junction -> junction.to().name()))
                .toList());
    }

    Map<ForeignKey, Relation> relations() {
        Map<ForeignKey, Relation> result = new LinkedHashMap<>();
        toOne.forEach((key, name) -> result.put(key, new Relation(name, Objects.requireNonNull(toMany.get(key)))));
        return result;
    }

    Map<Junction, String> junctions() {
        return junctions;
    }

    /** The relations to some of the rows of these. */
    List<ChosenRows> chosen() {
        return chosen.rows(toOne, toMany, junctions);
    }

    private void takeConfigured(ForeignKey key, NamingOverrides overrides) {
        overrides.toOne(key).ifPresent(name -> {
            requireFree(methods(key.table()).take(name), key, name, overrides);
            toOne.put(key, name);
        });
        overrides.toMany(key).ifPresent(name -> {
            requireFree(methods(key.target()).take(name), key, name, overrides);
            toMany.put(key, name);
        });
    }

    private static void requireFree(boolean free, ForeignKey key, String name, NamingOverrides overrides) {
        NamingOverrides.requireFree(free, key.table() + "." + key.name(), name, overrides.place(key));
    }

    private String nameToOne(ForeignKey key) {
        return methods(key.table()).claim(Words.camel(words.toOne(key)));
    }

    private String nameToMany(ForeignKey key) {
        String name = Words.camel(words.toMany(key));
        Namespace target = methods(key.target());
        return target.take(name) ? name : target.claim(Words.camel(words.toManyInFull(key)));
    }

    private boolean isSpelledLike(ForeignKey key) {
        return Words.camel(words.toMany(key)).equals(key.table());
    }

    /** The two directions through one junction have names of the same form: both short, or both in full. */
    private void nameJunctions(List<Junction> all) {
        for (Junction there : all) {
            if (junctions.containsKey(there)) {
                continue;
            }
            Junction back = new Junction(there.to(), there.from());
            String short1 = Words.camel(words.manyToMany(there));
            String short2 = Words.camel(words.manyToMany(back));
            Namespace from = methods(there.from().target());
            Namespace to = methods(back.from().target());
            boolean ambiguous = all.stream()
                    .filter(other -> words.isDeclared(there) || !words.isDeclared(other))
                    .anyMatch(other -> !other.equals(there)
                            && (words.isPlain(other) || !words.isPlain(there))
                            && other.from().target().equals(there.from().target())
                            && Words.camel(words.manyToMany(other)).equals(short1));
            boolean free =
                    !ambiguous && from.isFree(short1) && to.isFree(short2) && !(from == to && short1.equals(short2));
            junctions.put(there, from.claim(free ? short1 : Words.camel(words.manyToManyInFull(there))));
            junctions.put(back, to.claim(free ? short2 : Words.camel(words.manyToManyInFull(back))));
        }
    }

    private Namespace methods(String table) {
        return Objects.requireNonNull(methods.get(table));
    }
}
