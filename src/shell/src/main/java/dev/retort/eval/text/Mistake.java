package dev.retort.eval.text;

import java.util.Optional;

/**
 * A mistake in a text.
 *
 * @param sentence what is wrong, in one sentence without a full stop
 * @param start the index of the first wrong unit in the text
 * @param end the index after the last
 * @param hint what to write instead, if that is known
 */
public record Mistake(String sentence, int start, int end, Optional<String> hint) {

    public static Mistake at(Tokens.Token token, String sentence, String hint) {
        return new Mistake(sentence, token.start(), token.end(), Optional.of(hint));
    }

    public Mistake at(int newStart, int newEnd) {
        return new Mistake(sentence, newStart, newEnd, hint);
    }
}
