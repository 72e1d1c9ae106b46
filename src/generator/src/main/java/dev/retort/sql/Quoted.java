package dev.retort.sql;

/** The text in quotes, or between the marks of a dollar quote. */
record Quoted(String content, int end, boolean closed) {

    enum Backslash {
        PLAIN,
        OF_LETTERS,
        OF_CODES,
        /** Of {@code U&'\0041'}, where it does not hide a quote. */
        UNICODE
    }

    /** Reads from after an opening quote. */
    static Quoted read(CharSequence text, int from, char quote, Backslash backslash) {
        StringBuilder content = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean more = at + 1 < text.length();
            if (c == quote && quote != ']' && more && text.charAt(at + 1) == quote) {
                content.append(quote);
                at += 2;
            } else if (c == quote) {
                return new Quoted(content.toString(), at + 1, true);
            } else if (c == '\\' && backslash != Backslash.PLAIN && more) {
                at = escape(text, at, backslash, content);
            } else {
                content.append(c);
                at++;
            }
        }
        return new Quoted(content.toString(), at, false);
    }

    private static int escape(CharSequence text, int at, Backslash backslash, StringBuilder content) {
        char c = text.charAt(at + 1);
        return switch (backslash) {
            case OF_LETTERS -> {
                content.append(letter(c));
                yield at + 2;
            }
            case OF_CODES -> code(text, at + 1, content);
            case UNICODE ->
                c == '\\' || c == '+' || Character.digit(c, 16) >= 0
                        ? unicode(text, at + 1, content)
                        : plain(at, content);
            case PLAIN -> plain(at, content);
        };
    }

    private static int plain(int at, StringBuilder content) {
        content.append('\\');
        return at + 1;
    }

    /** What MariaDB reads after a backslash; before {@code %} and {@code _} the backslash stays. */
    private static String letter(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private static int code(CharSequence text, int at, StringBuilder content) {
        char c = text.charAt(at);
        switch (c) {
            case 'n' -> content.append('\n');
            case 't' -> content.append('\t');
            case 'r' -> content.append('\r');
            case 'b' -> content.append('\b');
            case 'f' -> content.append('\f');
            case 'v' -> content.append('\u000b');
            case 'u' -> {
                return digits(text, at + 1, 16, 4, content);
            }
            case 'U' -> {
                return digits(text, at + 1, 16, 8, content);
            }
            case 'x' -> {
                return digits(text, at + 1, 16, 2, content);
            }
            default -> {
                if (Character.digit(c, 8) >= 0) {
                    return digits(text, at, 8, 3, content);
                }
                content.append(c);
            }
        }
        return at + 1;
    }

    private static int unicode(CharSequence text, int at, StringBuilder content) {
        return switch (text.charAt(at)) {
            case '\\' -> {
                content.append('\\');
                yield at + 1;
            }
            case '+' -> digits(text, at + 1, 16, 6, content);
            default -> digits(text, at, 16, 4, content);
        };
    }

    private static int digits(CharSequence text, int from, int radix, int most, StringBuilder content) {
        int end = from;
        int value = 0;
        while (end < text.length() && end < from + most && Character.digit(text.charAt(end), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(end), radix);
            end++;
        }
        if (end > from && Character.isValidCodePoint(value)) {
            content.appendCodePoint(value);
        }
        return end;
    }

    /** Reads a dollar quote that begins at an index, {@code $$} or {@code $body$}; unread where none does. */
    static Quoted dollar(CharSequence text, int start, Syntax syntax) {
        int end = start + 1;
        while (end < text.length() && syntax.isNamePart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean number = end > start + 1 && Syntax.isDigit(text.charAt(start + 1));
        if (end >= text.length() || text.charAt(end) != '$' || number) {
            return new Quoted("", start, false);
        }
        String all = text.toString();
        String mark = all.substring(start, end + 1);
        int close = all.indexOf(mark, end + 1);
        return close < 0
                ? new Quoted(all.substring(end + 1), all.length(), false)
                : new Quoted(all.substring(end + 1, close), close + mark.length(), true);
    }
}
