package dev.retort.diff.rename;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The likeness of names. */
final class NameLikeness {
    private NameLikeness() {}

    /** How much of two names is the same, by their pairs of letters: from 0 to 0.6. */
    static double of(String one, String other) {
        Set<String> letters = pairsOf(one);
        Set<String> others = pairsOf(other);
        int all = letters.size() + others.size();
        letters.retainAll(others);
        return all == 0 ? 0 : 0.6 * 2 * letters.size() / all;
    }

    private static Set<String> pairsOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < lower.length(); i++) {
            pairs.add(lower.substring(i, i + 2));
        }
        return pairs;
    }
}
