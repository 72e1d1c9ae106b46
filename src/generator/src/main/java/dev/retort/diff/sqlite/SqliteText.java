package dev.retort.diff.sqlite;

import dev.retort.internal.text.ResourceFile;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** SQL of SQLite, in a normal form for comparing, and as a person would write it. */
final class SqliteText {
    private static final Syntax SYNTAX = Syntax.of(SQLDialect.SQLITE);

    private static final Set<String> KEYWORDS = ResourceFile.words(SqliteText.class, "keywords.txt");

    private static final Set<String> VALUES =
            Set.of("null", "true", "false", "current_time", "current_date", "current_timestamp");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SqliteText() {}

    static SqlText read(String sql) {
        return SqlText.of(sql, SYNTAX);
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A name, in quotes where it needs them. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !isKeyword(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static List<String> quoted(List<String> names) {
        return names.stream().map(SqliteText::quoted).toList();
    }

    /** A text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Tokens in their normal form: without comments, keywords and functions in small letters, names without quotes that they do not
     * need. What is in double quotes and needs none may be a text; it is one in the other form as well.
     */
    static String normal(String source, List<SqlToken> tokens) {
        StringBuilder normal = new StringBuilder();
        for (int at = 0; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            boolean isCalled = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
            normal.append(normal.isEmpty() ? "" : " ")
                    .append(
                            switch (token.kind()) {
                                case WORD -> isCalled ? token.lower() : word(token.text());
                                case QUOTED_NAME -> quoted(token.text());
                                case NUMBER -> token.lower();
                                default -> source.substring(token.start(), token.end());
                            });
        }
        return normal.toString();
    }

    /** Tokens as they were typed, but for their comments and line breaks, and with keywords in small letters. */
    static String written(String source, List<SqlToken> tokens) {
        StringBuilder written = new StringBuilder();
        int end = -1;
        for (SqlToken token : tokens) {
            boolean isApart = end >= 0 && token.start() > end;
            String text = source.substring(token.start(), token.end());
            written.append(isApart && !token.is(",") ? " " : "").append(token.kind() == Kind.WORD ? word(text) : text);
            end = token.end();
        }
        return written.toString();
    }

    /** The value of a default within another expression: a word that has no meaning of its own is a text in a default alone. */
    static String defaultAsValue(String value) {
        List<SqlToken> tokens = read(value).code();
        boolean isWord = tokens.size() == 1 && tokens.getFirst().isName();
        return isWord && !isValue(tokens.getFirst()) ? literal(tokens.getFirst().text()) : value;
    }

    /** Whether a word is a value by itself. */
    static boolean isValue(SqlToken token) {
        return token.kind() == Kind.WORD && VALUES.contains(token.lower());
    }

    private static String word(String text) {
        return isKeyword(text) || text.equalsIgnoreCase("stored") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
