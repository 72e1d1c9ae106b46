package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SQL that was typed as it is, where Java is typed as well.
 *
 * @param text the SQL, without comments before it and without what ends it
 * @param vertical whether its rows are asked for as blocks of lines, by the {@code \G} of MariaDB's client
 */
public record TypedSql(String text, boolean vertical, Syntax syntax) {
    private static final Set<String> PLANNED =
            Set.of("select", "with", "insert", "replace", "update", "delete", "table", "values", "merge");

    /** The SQL that a text is, as a session reads it; empty where it is none. */
    public static Optional<TypedSql> of(String typed, Syntax syntax) {
        SqlText read = SqlText.of(typed, syntax);
        if (!Beginning.isSql(read)) {
            return Optional.empty();
        }
        List<SqlToken> code = read.code();
        int last = code.size() - 1;
        while (last > 0 && (code.get(last).is(";") || isGo(code, last))) {
            last -= isGo(code, last) ? 2 : 1;
        }
        int end = last + 1 < code.size() ? code.get(last + 1).start() : typed.length();
        String text = typed.substring(0, end).stripTrailing();
        return SqlText.of(text, syntax).statements().stream()
                .findFirst()
                .map(first -> new TypedSql(text.substring(first.start()).strip(), isVertical(code), syntax));
    }

    private static boolean isVertical(List<SqlToken> code) {
        int last = code.size() - 1;
        while (last > 0 && code.get(last).is(";")) {
            last--;
        }
        return isGo(code, last) && !code.get(last).text().equals("g");
    }

    /** {@code \g} or {@code \G}, of which this is the letter. */
    private static boolean isGo(List<SqlToken> code, int letter) {
        return letter > 1
                && code.get(letter).is("g", "gx")
                && code.get(letter - 1).is("\\")
                && code.get(letter - 1).end() == code.get(letter).start();
    }

    /** Whether a text is SQL, or the beginning of some. */
    public static boolean isBegun(String typed, Syntax syntax) {
        SqlText read = SqlText.of(typed, syntax);
        return Beginning.isWord(read) || Beginning.isSql(read);
    }

    /** Whether a text that is still being typed is SQL: the word that it begins with is written, and space after it. */
    public static boolean isTyping(String typed, Syntax syntax) {
        return Beginning.isTyping(SqlText.of(typed, syntax));
    }

    /** As the database would read it. */
    public SqlText read() {
        return SqlText.of(text, syntax);
    }

    public boolean isReading() {
        return read().isReading();
    }

    /** The statement whose plan is asked for, without any say in how: {@code select 1} of {@code explain select 1}. */
    public static Optional<String> explained(String typed, Syntax syntax) {
        List<SqlStatement> statements = SqlText.of(typed, syntax).statements();
        return statements.size() != 1
                ? Optional.empty()
                : Explanation.of(statements.getFirst())
                        .filter(Explanation::plain)
                        .flatMap(Explanation::statement)
                        .filter(statement -> statement.startsWithOneOf(PLANNED))
                        .map(SqlStatement::text)
                        .filter(statement -> Beginning.isSql(SqlText.of(statement, syntax)));
    }

    /** The statements of a text that begins with SQL; what is no SQL stays whole from there on. */
    public static List<String> statements(String typed, Syntax syntax) {
        List<String> found = new ArrayList<>();
        SqlText read = SqlText.of(typed, syntax);
        StatementEnd end = new StatementEnd(syntax);
        int start = 0;
        for (SqlToken token : read.code()) {
            if (token.is(";") && end.isAt(token)) {
                String statement = typed.substring(start, token.end());
                if (statement.strip().equals(";") || Beginning.isSql(SqlText.of(statement, syntax))) {
                    add(statement, found);
                    start = token.end();
                }
                end = new StatementEnd(syntax);
            } else {
                end.follow(token);
            }
        }
        add(typed.substring(start), found);
        return found;
    }

    private static void add(String statement, List<String> statements) {
        if (!statement.isBlank() && !statement.strip().equals(";")) {
            statements.add(statement.strip());
        }
    }
}
