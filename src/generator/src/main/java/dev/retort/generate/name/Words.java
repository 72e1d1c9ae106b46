package dev.retort.generate.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A database name taken apart into words, and put together again in the spellings that Java has for them. */
public final class Words {
    private Words() {}

    /**
     * The words of a name, in lower case: {@code film_id}, {@code FILM-ID} and {@code filmId} have the same two. What
     * cannot be in a Java identifier divides words; a character beyond the basic plane becomes its number. Never empty.
     */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (point > Character.MAX_VALUE) {
                close(word, words);
                words.add("u" + Integer.toHexString(point));
            } else if (!belongsToWord(point)) {
                close(word, words);
            } else {
                if (beginsWord(points, i)) {
                    close(word, words);
                }
                word.appendCodePoint(point);
            }
        }
        close(word, words);
        return words.isEmpty() ? List.of(spelledOut(points)) : List.copyOf(words);
    }

    /** {@code FilmId}, for classes and accessors. */
    static String pascal(List<String> words) {
        return joined("", words);
    }

    /** {@code filmId}, for methods and parameters. */
    static String camel(List<String> words) {
        return joined(words.getFirst(), words.subList(1, words.size()));
    }

    private static String joined(String first, List<String> words) {
        StringBuilder result = new StringBuilder(first);
        for (String word : words) {
            if (needsSeparator(result, word)) {
                result.append('_');
            }
            result.append(capitalized(word));
        }
        return startingWell(result.toString());
    }

    /** {@code FILM_ID}, for constants. */
    public static String constant(List<String> words) {
        return startingWell(String.join("_", words).toUpperCase(Locale.ROOT));
    }

    private static boolean needsSeparator(StringBuilder before, String word) {
        return !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1))
                && Character.isDigit(word.charAt(0));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String startingWell(String identifier) {
        return Character.isJavaIdentifierStart(identifier.charAt(0)) ? identifier : "_" + identifier;
    }

    private static boolean belongsToWord(int point) {
        return Character.isJavaIdentifierPart(point)
                && !Character.isIdentifierIgnorable(point)
                && point != '_'
                && point != '$';
    }

    /** Whether a capital letter at this place begins a word: after a small one, or before the last of several. */
    private static boolean beginsWord(int[] points, int i) {
        if (i == 0 || !Character.isUpperCase(points[i])) {
            return false;
        }
        boolean afterSmall = Character.isLowerCase(points[i - 1]) || Character.isDigit(points[i - 1]);
        boolean beforeSmall = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
        return (afterSmall && Arrays.stream(points).anyMatch(Character::isLowerCase))
                || (Character.isUpperCase(points[i - 1]) && beforeSmall);
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static String spelledOut(int[] points) {
        return Arrays.stream(points).mapToObj(Integer::toHexString).collect(Collectors.joining("", "u", ""));
    }
}
