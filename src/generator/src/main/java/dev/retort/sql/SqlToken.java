package dev.retort.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * The smallest part of a text of SQL that has a meaning.
 *
 * @param text what it stands for: as it was written, but a quoted name or a string without its quotes and escapes
 * @param depth how many parentheses are open around it; a parenthesis counts as outside of itself
 * @param closed whether its end was found: not that of an open quote or comment
 */
public record SqlToken(Kind kind, String text, int start, int end, int depth, boolean closed) {

    public enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        /** What stands for a value that comes from elsewhere: {@code $1}, {@code ?}. */
        PARAMETER,
        /** A variable of MariaDB: {@code @total}, {@code @@sql_mode}. */
        VARIABLE,
        /** An operator or a mark of punctuation. */
        SIGN,
        COMMENT,
        /** What follows the last one. */
        END
    }

    /** Whether it is one of these words, in any case, or one of these signs. */
    public boolean is(String... expected) {
        return isIn(Arrays.asList(expected));
    }

    /** Whether it is one of these words, which are in small letters, or one of these signs. */
    public boolean isIn(Collection<String> expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && expected.contains(lower());
    }

    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
