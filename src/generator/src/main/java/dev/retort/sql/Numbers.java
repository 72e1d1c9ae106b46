package dev.retort.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of SQL: {@code 12}, {@code .5}, {@code 1e-3}, {@code 0x1F}, {@code 1_000}. */
final class Numbers {
    private static final String DIGITS = "[0-9](?:_?[0-9])*+";

    /** A point that another one follows is none of a number's, as in {@code for i in 1..3}. */
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*+|0[oO][0-7](?:_?[0-7])*+"
            + "|0[bB][01](?:_?[01])*+|0(?=[xXoObB])"
            + "|(?:" + DIGITS + ")?(?:\\.(?!\\.)(?:" + DIGITS + ")?)?(?:[eE][+-]?" + DIGITS + ")?");

    private Numbers() {}

    /** The index after the number that begins at an index with a digit or a point. */
    static int end(CharSequence text, int start) {
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        return number.lookingAt() ? number.end() : start;
    }
}
