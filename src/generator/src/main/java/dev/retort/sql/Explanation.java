package dev.retort.sql;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that asks how another is run.
 *
 * @param statement the other; empty where a table is described, or the plan of another connection asked for
 * @param runs whether the other is run by it
 * @param plain whether nothing is said of how the answer is to look
 */
public record Explanation(Optional<SqlStatement> statement, boolean runs, boolean plain) {
    private static final Set<String> EXPLAINED = Set.of(
            "select", "with", "values", "table", "insert", "update", "delete", "replace", "merge", "(", "execute",
            "declare", "create", "refresh", "show", "pragma", "explain", "call", "drop", "alter");

    private static final Set<String> OPTIONS = Set.of("extended", "partitions", "verbose", "query", "plan");

    private static final Set<String> OFF = Set.of("false", "off", "0");

    /** What a statement explains; empty where it explains nothing. */
    public static Optional<Explanation> of(SqlStatement sql) {
        if (sql.grammar().has(Trait.WRAPPED_STATEMENTS) && sql.startsWith("analyze")) {
            return sql.inner().map(inner -> new Explanation(Optional.of(inner), true, false));
        }
        if (!sql.startsWith("explain") && !sql.startsWith("describe") && !sql.startsWith("desc")) {
            return Optional.empty();
        }
        int at = sql.first() + 1;
        boolean runs = false;
        if (sql.grammar().has(Trait.EXPLAIN_OPTIONS) && sql.is(at, "(") && !beginsQuery(sql, at)) {
            int close = sql.find(at + 1, ")");
            close = close < 0 ? closing(sql, at) : close;
            runs = analyzes(sql, at, close);
            return Optional.of(new Explanation(sql.from(close + 1), runs, false));
        }
        boolean plain = true;
        while (at < sql.size() && (sql.at(at).isIn(OPTIONS) || sql.is(at, "analyze", "analyse", "format"))) {
            runs |= sql.is(at, "analyze", "analyse");
            plain = false;
            at += sql.is(at, "format") ? 3 : 1;
        }
        boolean isStatement = at < sql.size() && sql.at(at).isIn(EXPLAINED) && !(plain && isTable(sql, at));
        return Optional.of(new Explanation(isStatement ? sql.from(at) : Optional.empty(), runs, plain && isStatement));
    }

    /** {@code describe film}, where the table has the name of a statement. */
    private static boolean isTable(SqlStatement sql, int at) {
        return at + 1 == sql.size() && !sql.is(at, "(");
    }

    private static boolean beginsQuery(SqlStatement sql, int parenthesis) {
        return sql.is(parenthesis + 1, "select", "with", "values", "table", "(");
    }

    private static int closing(SqlStatement sql, int open) {
        int depth = sql.at(open).depth();
        int at = open + 1;
        while (at < sql.size() && !(sql.is(at, ")") && sql.at(at).depth() == depth)) {
            at++;
        }
        return at;
    }

    private static boolean analyzes(SqlStatement sql, int open, int close) {
        for (int i = open; i < close; i++) {
            boolean off = sql.at(i + 1).isIn(OFF)
                    || (sql.at(i + 1).kind() != Kind.WORD
                            && OFF.contains(sql.at(i + 1).lower()));
            if (sql.at(i).isName() && sql.at(i).lower().matches("analy[sz]e") && !off) {
                return true;
            }
        }
        return false;
    }

    boolean isReading() {
        return statement.isEmpty() ? !runs : statement.get().isReading() || (!runs && !isPragma(statement.get()));
    }

    /** What SQLite does as it reads the text, not when it runs it. */
    private static boolean isPragma(SqlStatement sql) {
        return sql.startsWith("pragma");
    }
}
