package dev.retort.safety;

/**
 * The smallest part of SQL that has a meaning.
 *
 * @param kind what sort of part it is
 * @param text as it stands in the SQL; of a string and a quoted name what is between the quotes
 * @param start where it begins in the SQL
 * @param end where it ends
 * @param depth how many parentheses are open around it; a parenthesis counts as outside of itself
 */
record Word(Kind kind, String text, int start, int end, int depth) {

    /** The sorts of parts. */
    enum Kind {
        /** A keyword, a name, a number. */
        PLAIN,
        /** A name in quotes. */
        QUOTED,
        /** A text. */
        STRING,
        /** One character of any other sort. */
        SYMBOL
    }

    boolean is(String keyword) {
        return kind == Kind.PLAIN && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isName() {
        return kind == Kind.QUOTED || (kind == Kind.PLAIN && !Character.isDigit(text.charAt(0)));
    }
}
