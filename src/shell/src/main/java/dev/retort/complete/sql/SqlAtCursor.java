package dev.retort.complete.sql;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import dev.retort.text.JavaToken.Kind;
import java.util.List;
import java.util.Optional;

/**
 * SQL in a line, around the cursor: the line itself, or what is in a string of Java.
 *
 * @param text the SQL
 * @param cursor where the cursor is in it
 * @param quote the quote of the Java string that it is in, within which the same quote needs a backslash; empty where there is none
 */
public record SqlAtCursor(String text, int cursor, String quote) {
    /** Names are looked for in the quotes of every database. */
    private static final Syntax ANY = Syntax.STANDARD;

    /** The SQL at the cursor, if there is some. */
    public static Optional<SqlAtCursor> at(String line, int cursor) {
        if (isStatement(line.substring(0, cursor))) {
            return Optional.of(new SqlAtCursor(line, cursor, ""));
        }
        List<JavaToken> tokens = JavaLexer.tokens(line);
        for (JavaToken token : tokens) {
            boolean inside = token.start() < cursor && (cursor < token.end() || !token.closed());
            if (inside && (token.kind() == Kind.STRING || token.kind() == Kind.TEXT_BLOCK)) {
                return inString(line, token, cursor);
            }
        }
        return Optional.empty();
    }

    private static Optional<SqlAtCursor> inString(String line, JavaToken token, int cursor) {
        String quote = token.kind() == Kind.TEXT_BLOCK ? "\"\"\"" : line.substring(token.start(), token.start() + 1);
        int from = token.start() + quote.length();
        int to = token.closed() ? token.end() - quote.length() : token.end();
        if (cursor < from || cursor > to || quote.equals("'") || !isStatement(line.substring(from, cursor))) {
            return Optional.empty();
        }
        return Optional.of(new SqlAtCursor(line.substring(from, to), cursor - from, quote));
    }

    /** Whether a text is itself a statement of SQL. */
    public static boolean isStatement(String text) {
        return TypedSql.isTyping(text, ANY);
    }

    /** Where the word at the cursor begins: at its quote, if it has one. */
    public int wordStart() {
        for (SqlToken token : SqlText.of(text.substring(0, cursor), ANY).tokens()) {
            if (token.kind() == SqlToken.Kind.QUOTED_NAME && !token.closed() && token.end() == cursor) {
                return token.start();
            }
        }
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
