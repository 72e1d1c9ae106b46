package dev.retort.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The search for the word that a person meant to type, among those that exist. */
public final class Spelling {

    private Spelling() {}

    /**
     * The existing word nearest to a mistyped one: the same but for case, or with the fewest edits, of which there may be
     * one for every three letters. Among equals the first in alphabetical order.
     */
    public static Optional<String> closest(String typed, Collection<String> words) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        return words.stream()
                .sorted()
                .map(word -> new Candidate(word, edits(wanted, word.toLowerCase(Locale.ROOT), allowed)))
                .filter(candidate -> candidate.edits <= allowed && candidate.edits < wanted.length())
                .min(Comparator.comparingInt(Candidate::edits))
                .map(Candidate::word);
    }

    /** What to say to a person who mistyped one of some words: the nearest one, or something else where none is near. */
    public static String hint(String typed, Collection<String> words, String otherwise) {
        return closest(typed, words).map(word -> "did you mean " + word + "?").orElse(otherwise);
    }

    /** The Damerau-Levenshtein distance (adjacent transpositions count once), or more than {@code most} if it is larger. */
    private static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            distance[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            distance[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(
                        Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + substitution);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distance[i][j] = swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[a.length()][b.length()];
    }

    private record Candidate(String word, int edits) {}
}
