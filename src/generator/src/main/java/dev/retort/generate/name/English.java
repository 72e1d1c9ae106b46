package dev.retort.generate.name;

import dev.retort.internal.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English grammar that the names of relations need: one of a thing, several of them. */
final class English {
    private static final Map<String, String> IRREGULAR = Stream.of("""
        person:people child:children man:men woman:women foot:feet tooth:teeth mouse:mice goose:geese datum:data
        medium:media criterion:criteria index:indexes leaf:leaves shelf:shelves half:halves life:lives wife:wives
        knife:knives hero:heroes potato:potatoes quiz:quizzes analysis:analyses basis:bases crisis:crises movie:movies
        cookie:cookies tie:ties alias:aliases atlas:atlases bias:biases canvas:canvases gas:gases lens:lenses
        cache:caches house:houses warehouse:warehouses cause:causes pause:pauses clause:clauses
        """.split("\\s+"))
            .map(pair -> pair.split(":"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Map<String, String> IRREGULAR_SINGULAR =
            IRREGULAR.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Words that end like a plural and are none, or that have none. */
    private static final Set<String> SINGULAR = Set.of("news", "series", "species", "inventory", "staff");

    /** Words that are their own plural. */
    private static final Set<String> UNCHANGED = WordSet.of("""
        data equipment feedback fish hardware info information media metadata money news series sheep software species
        staff
        """);

    private English() {}

    /** Several of what the last word names; unchanged when it is plural already or not an English word. */
    static List<String> plural(List<String> words) {
        return withLast(words, plural(words.getLast()));
    }

    /** One of what the last word names; unchanged when it is singular already or not an English word. */
    static List<String> singular(List<String> words) {
        return withLast(words, singular(words.getLast()));
    }

    private static String plural(String word) {
        if (!isEnglish(word) || UNCHANGED.contains(word) || IRREGULAR_SINGULAR.containsKey(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (!singular(word).equals(word)) {
            return word;
        }
        if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (endsWithSibilant(word)) {
            return word + "es";
        }
        return word + "s";
    }

    private static String singular(String word) {
        if (!isEnglish(word) || SINGULAR.contains(word) || UNCHANGED.contains(word) || IRREGULAR.containsKey(word)) {
            return word;
        }
        String irregular = IRREGULAR_SINGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 3
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String stem = word.substring(0, word.length() - 2);
        if (word.endsWith("es") && endsWithSibilant(stem) && !keepsItsE(stem)) {
            return stem;
        }
        return word.substring(0, word.length() - 1);
    }

    /** Whether the plural's {@code es} is the word's own {@code e} and an {@code s}: courses, sizes; not boxes, classes. */
    private static boolean keepsItsE(String stem) {
        boolean doubled = stem.endsWith("ss") || stem.endsWith("zz");
        return !doubled && !stem.endsWith("us") && (stem.endsWith("s") || stem.endsWith("z"));
    }

    private static boolean endsWithSibilant(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean isEnglish(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static List<String> withLast(List<String> words, String last) {
        return Stream.concat(words.subList(0, words.size() - 1).stream(), Stream.of(last))
                .toList();
    }
}
