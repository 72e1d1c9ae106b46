package dev.retort.text;

/**
 * A piece of typed Java.
 *
 * @param kind what it is
 * @param start the index of its first UTF-16 unit
 * @param end the index after its last one
 * @param closed whether a string, character or comment has its end
 */
public record JavaToken(Kind kind, int start, int end, boolean closed) {

    /** The token's text. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public enum Kind {
        /** An identifier, a keyword or a literal word such as {@code true}. */
        WORD,
        NUMBER,
        STRING,
        /** A character, or something in such quotes that is meant to be a string. */
        CHARACTER,
        TEXT_BLOCK,
        COMMENT,
        /** One punctuation mark or operator sign. */
        SIGN
    }
}
