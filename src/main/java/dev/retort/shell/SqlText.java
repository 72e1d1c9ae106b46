package dev.retort.shell;

import dev.retort.translate.SqlToken;
import dev.retort.translate.SqlToken.Kind;
import dev.retort.translate.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** SQL as somebody types it: over several lines, and several statements in one go. */
final class SqlText {
    /** A beginning that is SQL, whatever follows. */
    private static final Pattern BEGUN = Pattern.compile("\\s*(?:select|with)\\s*", Pattern.CASE_INSENSITIVE);

    /** An empty line ends whatever was typed. */
    private static final Pattern EMPTY_LINE = Pattern.compile(".*\n\\s*", Pattern.DOTALL);

    /** Words and signs behind which something must follow. */
    private static final Set<String> WANTING = Set.of(
            "select",
            "from",
            "where",
            "and",
            "or",
            "not",
            "join",
            "on",
            "by",
            "having",
            "set",
            "as",
            "in",
            "like",
            "between",
            "union",
            "except",
            "intersect",
            "inner",
            "left",
            "right",
            "cross",
            "natural",
            "limit",
            "offset",
            "when",
            "then",
            "else",
            "distinct",
            "values",
            "into",
            "with",
            "using",
            "exists",
            "is",
            "order",
            "group",
            "case",
            "over",
            ",",
            "(",
            "=",
            "<",
            ">",
            "<=",
            ">=",
            "<>",
            "!=",
            "+",
            "-",
            "/",
            "||",
            ".");

    /** How a line begins that goes on with the statement of the line before. */
    private static final Pattern GOING_ON = Pattern.compile(
            "\\s*(?:[,)=<>+*]|\\|\\||(?:from|where|and|or|(?:natural|inner|left|right|full|cross)\\s+(?:outer\\s+)?join|join|on|using"
                    + "|group\\s+by|having|order\\s+by|limit|offset|fetch|union|except|intersect|window|for\\s+update"
                    + "|set|values|returning|as)\\b).*",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> VALUES =
            Set.of("null", "true", "false", "case", "interval", "date", "time", "timestamp");

    private SqlText() {}

    /** Whether the text is the beginning of SQL. */
    static boolean isBegun(String text) {
        return BEGUN.matcher(text).matches() || SqlStatement.of(text).isPresent();
    }

    /** Whether a line can only go on with the SQL before it, which has no semicolon. */
    static boolean goesOnWith(String text, String line) {
        return !text.stripTrailing().endsWith(";")
                && !EMPTY_LINE.matcher(text).matches()
                && GOING_ON.matcher(line).matches();
    }

    /** Whether the text is SQL that is surely to go on in the next line. */
    static boolean isUnfinished(String text, SQLDialect dialect) {
        if (EMPTY_LINE.matcher(text).matches()) {
            return false;
        }
        if (BEGUN.matcher(text).matches()) {
            return true;
        }
        if (SqlStatement.of(text).isEmpty()) {
            return false;
        }
        List<SqlToken> tokens = SqlTokens.of(text, dialect);
        int depth = 0;
        int cases = 0;
        for (SqlToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            cases += token.is("case") ? 1 : token.is("end") ? -1 : 0;
        }
        SqlToken last = tokens.get(Math.max(0, tokens.size() - 2));
        boolean open = tokens.stream().anyMatch(token -> !token.closed()) || depth > 0;
        boolean ended = last.is(";") || text.stripTrailing().matches("(?s).*\\\\[gG]");
        return open || (!ended && (cases > 0 || wantsMore(last, tokens)));
    }

    private static boolean wantsMore(SqlToken last, List<SqlToken> tokens) {
        SqlToken first = tokens.getFirst();
        return WANTING.stream().anyMatch(last::is)
                || (first.is("with") && withoutQuery(tokens))
                || (first.is("select") && (last.is("*") || columnsAlone(tokens)));
    }

    /** Common tables, and no query yet that uses them. */
    private static boolean withoutQuery(List<SqlToken> tokens) {
        int depth = 0;
        for (SqlToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("select", "insert", "update", "delete", "values")) {
                return false;
            }
        }
        return true;
    }

    /** A column is named first, and no table that it could be of. */
    private static boolean columnsAlone(List<SqlToken> tokens) {
        SqlToken column = tokens.get(1);
        SqlToken next = tokens.get(Math.min(2, tokens.size() - 1));
        boolean named = (column.kind() == Kind.WORD || column.kind() == Kind.QUOTED_NAME)
                && VALUES.stream().noneMatch(column::is)
                && !column.text().startsWith("@")
                && !column.text().toLowerCase(Locale.ROOT).matches("current_\\w+|local\\w+|session_user|user")
                && !next.is("(");
        return named && tokens.stream().noneMatch(token -> token.is("from"));
    }

    /** The statements of a text that begins with SQL; what is no SQL stays whole from there on. */
    static List<String> statements(String text, SQLDialect dialect) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        for (SqlToken token : SqlTokens.of(text, dialect)) {
            boolean ends = token.is(";") && token.start() >= start;
            if (ends && SqlStatement.of(text.substring(start, token.end())).isPresent()) {
                add(text.substring(start, token.end()), statements);
                start = token.end();
            }
        }
        add(text.substring(start), statements);
        return statements;
    }

    private static void add(String statement, List<String> statements) {
        if (!statement.isBlank() && !statement.strip().equals(";")) {
            statements.add(statement.strip());
        }
    }
}
