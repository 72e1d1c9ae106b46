package dev.retort.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A piece of SQL. Comments are none.
 *
 * @param kind what it is
 * @param text its text as it stands; a quoted name without its quotes
 * @param start the index of its first unit
 * @param end the index behind its last one
 * @param closed whether a quote that it begins with has its end
 */
record SqlToken(Kind kind, String text, int start, int end, boolean closed) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        COMMENT
    }

    boolean is(String word) {
        return kind == Kind.WORD ? text.equalsIgnoreCase(word) : kind == Kind.SIGN && text.equals(word);
    }

    boolean isAnyOf(Set<String> words) {
        return kind == Kind.WORD && words.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it can name something. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The tokens of a text, in order; any text has some. */
    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else {
                SqlToken token = tokenAt(sql, at);
                tokens.add(token);
                at = token.end;
            }
        }
        return tokens;
    }

    private static SqlToken tokenAt(String sql, int start) {
        char c = sql.charAt(start);
        if (sql.startsWith("--", start) || sql.startsWith("/*", start)) {
            boolean line = c == '-';
            int end = sql.indexOf(line ? "\n" : "*/", start + 2);
            return new SqlToken(Kind.COMMENT, "", start, end < 0 ? sql.length() : end + (line ? 1 : 2), end >= 0);
        }
        return switch (c) {
            case '\'' -> quoted(sql, start, Kind.TEXT);
            case '"', '`' -> quoted(sql, start, Kind.QUOTED_NAME);
            default -> unquoted(sql, start);
        };
    }

    private static SqlToken quoted(String sql, int start, Kind kind) {
        int end = sql.indexOf(sql.charAt(start), start + 1);
        boolean closed = end >= 0;
        int content = closed ? end : sql.length();
        return new SqlToken(kind, sql.substring(start + 1, content), start, closed ? end + 1 : content, closed);
    }

    private static SqlToken unquoted(String sql, int start) {
        if (!isPart(sql, start)) {
            return new SqlToken(Kind.SIGN, sql.substring(start, start + 1), start, start + 1, true);
        }
        int end = start;
        while (end < sql.length() && isPart(sql, end)) {
            end++;
        }
        Kind kind = Character.isDigit(sql.charAt(start)) ? Kind.NUMBER : Kind.WORD;
        return new SqlToken(kind, sql.substring(start, end), start, end, true);
    }

    private static boolean isPart(String sql, int at) {
        return Character.isJavaIdentifierPart(sql.charAt(at));
    }
}
