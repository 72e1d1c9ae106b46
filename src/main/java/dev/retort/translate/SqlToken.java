package dev.retort.translate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * A word, a sign or a literal of an SQL text.
 *
 * @param kind what it is
 * @param text what it stands for: a quoted name or a string without its quotes
 * @param start the index of its first unit in the text
 * @param end the index after its last
 * @param closed whether its end was found: not that of an open quote
 */
public record SqlToken(Kind kind, String text, int start, int end, boolean closed) {

    /** What a token is. */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    /** Whether it is one of these words, in any case, or one of these signs. */
    public boolean is(String... expected) {
        return isIn(Arrays.asList(expected));
    }

    boolean isIn(Collection<String> expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && expected.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }
}
