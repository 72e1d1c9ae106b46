package dev.retort.sql;

/** The numbers of SQL: {@code 12}, {@code .5}, {@code 1e-3}, {@code 0x1F}, {@code 1_000}. */
final class Numbers {
    private Numbers() {}

    /** The index after the number that begins at an index with a digit or a point. */
    static int end(CharSequence text, int start) {
        int radix = radix(text, start);
        if (radix != 10) {
            int end = digits(text, start + 2, radix);
            return end > start + 2 ? end : start + 1;
        }
        int end = digits(text, start, 10);
        if (end < text.length() && text.charAt(end) == '.' && !isRange(text, end)) {
            end = digits(text, end + 1, 10);
        }
        return exponent(text, end);
    }

    private static int radix(CharSequence text, int start) {
        if (text.charAt(start) != '0' || start + 1 >= text.length()) {
            return 10;
        }
        return switch (text.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    /** Two points, as in {@code for i in 1..3}. */
    private static boolean isRange(CharSequence text, int point) {
        return point + 1 < text.length() && text.charAt(point + 1) == '.';
    }

    private static int exponent(CharSequence text, int from) {
        if (from >= text.length() || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
            return from;
        }
        boolean signed = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0;
        int start = from + (signed ? 2 : 1);
        int end = digits(text, start, 10);
        return end > start ? end : from;
    }

    private static int digits(CharSequence text, int from, int radix) {
        int end = from;
        while (end < text.length() && (isDigit(text, end, radix) || isGroup(text, from, end, radix))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(CharSequence text, int at, int radix) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), radix) >= 0;
    }

    /** An underscore between digits. */
    private static boolean isGroup(CharSequence text, int from, int at, int radix) {
        return at > from && text.charAt(at) == '_' && isDigit(text, at + 1, radix);
    }
}
