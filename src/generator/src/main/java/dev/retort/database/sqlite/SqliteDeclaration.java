package dev.retort.database.sqlite;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a declaration that SQLite keeps as nothing but text: checks, generated columns, the expressions of
 * indexes.
 */
final class SqliteDeclaration {
    private final String sql;
    private final List<SqlToken> tokens;

    private SqliteDeclaration(String sql, Syntax syntax) {
        this.sql = sql;
        this.tokens = new ArrayList<>(SqlText.of(sql, syntax).code());
        tokens.add(new SqlToken(SqlToken.Kind.END, "", sql.length(), sql.length(), 0, true));
    }

    /** The declaration of a table, as it was typed. */
    static SqliteDeclaration of(String sql, Syntax syntax) {
        return new SqliteDeclaration(sql, syntax);
    }

    /** What an index is over, and of which rows: {@code lower(name) where age > 3}. */
    static String indexed(String sql, Syntax syntax) {
        SqliteDeclaration index = new SqliteDeclaration(sql, syntax);
        int open = index.next("(", 0);
        int close = index.closing(open);
        String rest = sql.substring(index.tokens.get(close).end()).strip();
        return index.inside(open) + (rest.isEmpty() ? "" : " " + rest);
    }

    /** The checks, each with its name where it has one: {@code check: price > 0 (positive)}. */
    List<String> checks() {
        List<String> found = new ArrayList<>();
        for (int at = next("(", 0) + 1; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).is("check") && tokens.get(at + 1).is("(")) {
                boolean named = tokens.get(at - 2).is("constraint");
                found.add("check: (" + inside(at + 1) + ")"
                        + (named ? " (" + tokens.get(at - 1).text() + ")" : ""));
                at = closing(at + 1);
            }
        }
        return found;
    }

    /** How a column is generated: {@code generated always as (price * 2) stored}. */
    String generated(String column) {
        return part(column)
                .flatMap(part -> Stream.iterate(part.from(), at -> at < part.to(), at -> at + 1)
                        .filter(at ->
                                tokens.get(at).is("as") && tokens.get(at + 1).is("("))
                        .findFirst()
                        .map(at -> {
                            int close = closing(at + 1);
                            boolean stored = tokens.get(Math.min(close + 1, tokens.size() - 1))
                                    .is("stored");
                            return "generated always as (" + inside(at + 1) + ")" + (stored ? " stored" : "");
                        }))
                .orElse("generated");
    }

    /** The tokens that declare a column. */
    private Optional<Part> part(String column) {
        int start = next("(", 0) + 1;
        int depth = 0;
        for (int at = start; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && token.is(","))) {
                if (tokens.get(start).text().equalsIgnoreCase(column)) {
                    return Optional.of(new Part(start, at));
                }
                start = at + 1;
            }
        }
        return Optional.empty();
    }

    private int next(String sign, int from) {
        int at = from;
        while (at < tokens.size() - 1 && !tokens.get(at).is(sign)) {
            at++;
        }
        return at;
    }

    /** The token that closes the bracket at this one. */
    private int closing(int open) {
        int depth = 0;
        int at = open;
        do {
            depth += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
        return at - 1;
    }

    private String inside(int open) {
        int from = tokens.get(open).end();
        return sql.substring(from, Math.max(from, tokens.get(closing(open)).start()))
                .strip();
    }

    private record Part(int from, int to) {}
}
