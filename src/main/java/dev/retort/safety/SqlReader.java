package dev.retort.safety;

import dev.retort.safety.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;

/**
 * Divides SQL into words, by the rules of one database: comments are left out, save those that MariaDB executes, and what is in
 * quotes is one word. Whatever is not closed goes on to the end.
 */
final class SqlReader {
    private final String sql;
    private final SQLDialect family;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int depth;

    private SqlReader(String sql, SQLDialect family) {
        this.sql = sql;
        this.family = family;
    }

    static List<Word> read(String sql, SQLDialect dialect) {
        SQLDialect family = dialect.family() == SQLDialect.MYSQL ? SQLDialect.MARIADB : dialect.family();
        return new SqlReader(sql, family).read();
    }

    private List<Word> read() {
        while (at < sql.length()) {
            char next = sql.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (isLineComment(next)) {
                at = endOr(sql.indexOf('\n', at), 1);
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else if (isExecutedCommentsEnd()) {
                at += 2;
            } else if (next == '\'') {
                quoted(Kind.STRING, next, isMariaDb() || isEscaping());
            } else if (next == '"') {
                quoted(isMariaDb() ? Kind.STRING : Kind.QUOTED, next, isMariaDb());
            } else if (next == '`') {
                quoted(Kind.QUOTED, next, false);
            } else if (next == '[' && family == SQLDialect.SQLITE) {
                quoted(Kind.QUOTED, ']', false);
            } else if (next == '$' && family == SQLDialect.POSTGRES && dollarQuoted()) {
                // All of it is read already.
            } else if (isWordPart(next)) {
                plain();
            } else {
                symbol(next);
            }
        }
        return words;
    }

    private boolean isMariaDb() {
        return family == SQLDialect.MARIADB;
    }

    private boolean isLineComment(char next) {
        if (next == '#') {
            return isMariaDb();
        }
        // MariaDB takes 5--1 for a calculation.
        return sql.startsWith("--", at) && (!isMariaDb() || at + 2 >= sql.length() || sql.charAt(at + 2) <= ' ');
    }

    private void comment() {
        int code = isMariaDb() ? executed() : -1;
        if (code >= 0) {
            at = code;
            return;
        }
        int open = 1;
        at += 2;
        while (at < sql.length() && open > 0) {
            if (sql.startsWith("*/", at)) {
                open--;
                at += 2;
            } else if (family == SQLDialect.POSTGRES && sql.startsWith("/*", at)) {
                open++;
                at += 2;
            } else {
                at++;
            }
        }
    }

    /** Where the code of a comment begins that is executed, <code>/*!50001 …</code>; -1 in any other. */
    private int executed() {
        int mark = at + 2;
        if (mark < sql.length() && sql.charAt(mark) == 'M') {
            mark++;
        }
        if (mark >= sql.length() || sql.charAt(mark) != '!') {
            return -1;
        }
        mark++;
        while (mark < sql.length() && Character.isDigit(sql.charAt(mark))) {
            mark++;
        }
        return mark;
    }

    /** Nowhere else do these two stand side by side in valid SQL. */
    private boolean isExecutedCommentsEnd() {
        return isMariaDb() && sql.startsWith("*/", at);
    }

    /** Whether the string that begins here follows an E. */
    private boolean isEscaping() {
        return family == SQLDialect.POSTGRES
                && !words.isEmpty()
                && words.getLast().end() == at
                && words.getLast().is("E");
    }

    private void quoted(Kind kind, char quote, boolean escapes) {
        int start = at++;
        int from = at;
        while (at < sql.length()) {
            char next = sql.charAt(at);
            if (next == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else if (next == quote) {
                break;
            } else {
                at += escapes && next == '\\' ? 2 : 1;
            }
        }
        int to = Math.min(at, sql.length());
        at = Math.min(to + 1, sql.length());
        words.add(new Word(kind, sql.substring(from, to), start, at, depth));
    }

    private boolean dollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$' || Character.isDigit(sql.charAt(at + 1))) {
            return false;
        }
        String tag = sql.substring(at, end + 1);
        int start = at;
        int close = sql.indexOf(tag, end + 1);
        at = endOr(close, tag.length());
        words.add(new Word(Kind.STRING, sql.substring(end + 1, close < 0 ? at : close), start, at, depth));
        return true;
    }

    private int endOr(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private void plain() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        words.add(new Word(Kind.PLAIN, sql.substring(start, at), start, at, depth));
    }

    private void symbol(char next) {
        if (next == ')') {
            depth--;
        }
        words.add(new Word(Kind.SYMBOL, String.valueOf(next), at, at + 1, depth));
        if (next == '(') {
            depth++;
        }
        at++;
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character) || "_$".indexOf(character) >= 0;
    }
}
