package dev.retort.generate.name;

import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Junction;
import dev.retort.internal.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The words that relations are called by, before any collision is resolved.
 *
 * <ul>
 *   <li>To one: the column without its {@code _id}; {@code film.original_language_id} is {@code originalLanguage()}. A
 *       column that is called like the one it refers to, and says no more, or a word such as {@code x}, is named by the
 *       table. Where two would be called the same, {@code parent_hostid} and {@code parent_itemid}, each also says to
 *       what it leads. A composite key is named by its one column that is not called like the column it refers to, else like the table.
 *   <li>To many: the plural of the referencing table, {@code language.films()}. Of several keys between the same two
 *       tables, the one named like the target has that; the others have their own name before it,
 *       {@code language.originalLanguageFilms()}, and so do the keys of a table to itself, except that {@code parent()}
 *       has {@code children()} and {@code parentCategory()} has {@code childCategories()}. A unique key leads back to one
 *       row and has the singular.
 *   <li>Many to many: the plural of the table at the other end, with what is particular in the junction table's name
 *       before it where the plural alone is taken on either side, {@code user.collectionArticles()}. Of several junctions
 *       between the same two tables, the one that is called like them and nothing else has the plural alone.
 * </ul>
 *
 * @param declared whether a key is one that the configuration says: foreign keys are called as if there were none of these
 * @param tableWords the words of a table's Java name
 * @param columnWords the words of a column's Java name, by table and column
 */
record RelationWords(
        SchemaShape schema,
        Predicate<ForeignKey> declared,
        Function<String, List<String>> tableWords,
        BiFunction<String, String, List<String>> columnWords) {
    private static final Set<String> HOLLOW = WordSet.of("""
        info map mapping rel relation relationship link xref ref join assoc association tbl table has to and of x
        """);

    /** Those that say nothing at all where they are alone. */
    private static final Set<String> EMPTY = Set.of("x", "xref", "ref", "rel", "tbl", "to", "and", "of", "has");

    /** {@code [original, language]}. */
    List<String> toOne(ForeignKey key) {
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            if (key.columns().size() == 1
                    || (!key.columns().get(i).equals(key.targetColumns().get(i)) && !isShared(key, i))) {
                telling.add(key.columns().get(i));
            }
        }
        if (telling.size() != 1) {
            List<String> target = English.singular(tableWords.apply(key.target()));
            return keysLike(key) == 1 ? target : distinguished(key, telling, target);
        }
        return named(key, telling.getFirst());
    }

    /** A key by the column that tells of it: shortly, unless another key of the table would be called the same. */
    private List<String> named(ForeignKey key, String column) {
        List<String> name = reference(key, column).name();
        boolean taken = beside(key)
                .filter(other -> other.columns().size() == 1 && !other.columns().contains(column))
                .anyMatch(other ->
                        reference(other, other.columns().getFirst()).name().equals(name));
        List<String> chosen = taken ? reference(key, column).nameInFull() : name;
        List<String> target = English.singular(tableWords.apply(key.target()));
        if (chosen.size() > 1 || !EMPTY.contains(chosen.getFirst()) || chosen.equals(target)) {
            return chosen;
        }
        return keysLike(key) == 1 ? target : joined(chosen, target);
    }

    private ReferenceWords reference(ForeignKey key, String column) {
        String referred = key.targetColumns().get(key.columns().indexOf(column));
        return new ReferenceWords(
                columnWords.apply(key.table(), column),
                columnWords.apply(key.target(), referred),
                tableWords.apply(key.target()));
    }

    /** {@code [films]}, or {@code [original, language, films]} when there is need to tell keys apart. */
    List<String> toMany(ForeignKey key) {
        List<String> rows = back(key);
        if (isNamedLikeTarget(key)) {
            return rows;
        }
        if (key.table().equals(key.target())) {
            return ofSelf(key, rows);
        }
        long keys = keysLike(key);
        return keys == 1 ? rows : joined(toOne(key), rows);
    }

    /** The longer name of the same relation, for when the short one is taken. */
    List<String> toManyInFull(ForeignKey key) {
        return joined(toOne(key), back(key));
    }

    /** {@code [articles]}; between rows of one table, {@code [friends]}. */
    List<String> manyToMany(Junction junction) {
        ForeignKey to = junction.to();
        return to.target().equals(junction.from().target())
                ? English.plural(toOne(to))
                : English.plural(tableWords.apply(to.target()));
    }

    /** {@code [collection, articles]}. */
    List<String> manyToManyInFull(Junction junction) {
        List<String> particular = particular(junction);
        List<String> telling =
                particular.stream().filter(word -> !HOLLOW.contains(word)).toList();
        return joined(
                !telling.isEmpty()
                        ? telling
                        : !particular.isEmpty()
                                ? particular
                                : tableWords.apply(junction.to().table()),
                manyToMany(junction));
    }

    /** Whether a way through a junction table is by keys that the configuration says. */
    boolean isDeclared(Junction junction) {
        return declared.test(junction.from()) || declared.test(junction.to());
    }

    /** Whether the junction table is called like the two that it joins, and nothing else. */
    boolean isPlain(Junction junction) {
        return particular(junction).isEmpty();
    }

    /** The words in a junction table's name that are in neither name of those that it joins. */
    private List<String> particular(Junction junction) {
        List<String> ends = Stream.of(junction.from().target(), junction.to().target())
                .flatMap(end -> English.singular(tableWords.apply(end)).stream())
                .toList();
        return tableWords.apply(junction.to().table()).stream()
                .filter(word -> !ends.contains(English.singular(List.of(word)).getFirst()))
                .toList();
    }

    private List<String> distinguished(ForeignKey key, List<String> columns, List<String> target) {
        List<String> common = columns.isEmpty() ? List.of() : columnWords.apply(key.table(), columns.getFirst());
        for (String column : columns) {
            List<String> words = columnWords.apply(key.table(), column);
            int same = 0;
            while (same < Math.min(common.size(), words.size())
                    && common.get(same).equals(words.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common.isEmpty() || common.equals(target) ? target : joined(common, target);
    }

    private List<String> back(ForeignKey key) {
        List<String> words = tableWords.apply(key.table());
        boolean one = schema.table(key.table()).orElseThrow().isUnique(key.columns());
        return one ? English.singular(words) : English.plural(words);
    }

    private List<String> ofSelf(ForeignKey key, List<String> rows) {
        List<String> relation = toOne(key);
        if (relation.equals(List.of("parent"))) {
            return schema.table(key.table()).orElseThrow().isUnique(key.columns())
                    ? List.of("child")
                    : List.of("children");
        }
        if (relation.getFirst().equals("parent")) {
            List<String> child = joined(List.of("child"), relation.subList(1, relation.size()));
            return English.plural(child);
        }
        return joined(relation, rows);
    }

    /** Whether a key's own name is that of the table it leads to. */
    boolean isNamedLikeTarget(ForeignKey key) {
        return English.singular(toOne(key)).equals(English.singular(tableWords.apply(key.target())));
    }

    /** How many keys of the table lead to the same one. */
    private long keysLike(ForeignKey key) {
        return beside(key).filter(other -> other.target().equals(key.target())).count();
    }

    /** The keys of the table that a key is told apart from, and itself. */
    private Stream<ForeignKey> beside(ForeignKey key) {
        return schema.table(key.table()).orElseThrow().foreignKeys().stream()
                .filter(other -> other.equals(key) || declared.test(key) || !declared.test(other));
    }

    /** Whether another key of the table uses the same column, so that it says nothing about this one. */
    private boolean isShared(ForeignKey key, int column) {
        return beside(key)
                .anyMatch(other -> !other.equals(key)
                        && other.columns().contains(key.columns().get(column)));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
