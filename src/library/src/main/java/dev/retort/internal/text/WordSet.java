package dev.retort.internal.text;

import java.util.Set;

/** A set of words that is written as one text, with blanks between them. */
public final class WordSet {
    private WordSet() {}

    public static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
