package dev.retort.diff.sqlite;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.sqlite.SqliteConstraint.Kind;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a table as SQLite's catalog has it, read to its last token: as it was typed, with what ALTER TABLE changed in it. For one
 * thread.
 */
final class SqliteTableText {
    private static final Set<String> CONSTRAINTS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    private final String sql;
    private final List<SqlToken> tokens;
    private int at;

    private SqliteTableText(String sql) {
        this.sql = sql;
        this.tokens = SqliteText.read(sql).code();
    }

    /** The definition; empty where anything in it is not as expected. */
    static Optional<SqliteTable> parse(ObjectName table, String sql) {
        try {
            return Optional.of(new SqliteTableText(sql).table(table));
        } catch (UnexpectedTokenException _) {
            return Optional.empty();
        }
    }

    private SqliteTable table(ObjectName table) throws UnexpectedTokenException {
        expect("create");
        expect("table");
        name();
        expect("(");
        List<SqliteColumn> columns = new ArrayList<>();
        List<SqliteConstraint> constraints = new ArrayList<>();
        do {
            if (!columns.isEmpty() && is("constraint", "primary", "unique", "check", "foreign")) {
                constraints(constraints);
            } else {
                columns.add(column());
            }
        } while (accept(","));
        expect(")");
        List<String> options = new ArrayList<>();
        while (at < tokens.size()) {
            if (!options.isEmpty()) {
                expect(",");
            }
            options.add(accept("strict") ? "strict" : withoutRowId());
        }
        return new SqliteTable(table, List.copyOf(columns), List.copyOf(constraints), List.copyOf(options));
    }

    private String withoutRowId() throws UnexpectedTokenException {
        expect("without");
        expect("rowid");
        return "without rowid";
    }

    private SqliteColumn column() throws UnexpectedTokenException {
        String name = name();
        String type = type();
        List<SqliteConstraint> constraints = new ArrayList<>();
        while (!is(",", ")")) {
            constraints.add(constraint(true));
        }
        return new SqliteColumn(name, type, List.copyOf(constraints));
    }

    private String type() throws UnexpectedTokenException {
        int from = at;
        while (isName() && !is(CONSTRAINTS)) {
            at++;
        }
        if (at > from && is("(")) {
            parentheses();
        }
        return SqliteText.written(sql, tokens.subList(from, at));
    }

    /** Constraints of the table, between which there need not be a comma. */
    private void constraints(List<SqliteConstraint> found) throws UnexpectedTokenException {
        while (!is(",", ")")) {
            found.add(constraint(false));
        }
    }

    private SqliteConstraint constraint(boolean isOfColumn) throws UnexpectedTokenException {
        int from = at;
        while (accept("constraint")) {
            name();
        }
        int after = at;
        Kind kind = kind(isOfColumn);
        String expression = "";
        switch (kind) {
            case PRIMARY_KEY -> {
                expect("key");
                keyed(isOfColumn);
                accept("autoincrement");
            }
            case UNIQUE -> keyed(isOfColumn);
            case NOT_NULL -> {
                expect("null");
                onConflict();
            }
            case NULL -> onConflict();
            case CHECK -> {
                int open = at;
                parentheses();
                expression = sql.substring(
                                tokens.get(open).end(), tokens.get(at - 1).start())
                        .strip();
                onConflict();
            }
            case DEFAULT -> expression = value();
            case COLLATE -> name();
            case GENERATED -> generated(after);
            case FOREIGN_KEY -> foreignKey(isOfColumn);
        }
        List<SqlToken> whole = tokens.subList(from, at);
        if (kind == Kind.GENERATED) {
            return new SqliteConstraint(
                    kind,
                    SqliteText.normal(sql, whole)
                            .replaceFirst("\\bgenerated always as", "as")
                            .replaceFirst(" virtual$", ""),
                    SqliteText.written(sql, whole),
                    expression);
        }
        return kind == Kind.DEFAULT
                ? new SqliteConstraint(
                        kind,
                        SqliteText.normal(sql, tokens.subList(from, after + 1)) + " " + normalValue(after + 1),
                        SqliteText.written(sql, tokens.subList(from, after + 1)) + " " + expression,
                        expression)
                : new SqliteConstraint(kind, SqliteText.normal(sql, whole), SqliteText.written(sql, whole), expression);
    }

    private Kind kind(boolean isOfColumn) throws UnexpectedTokenException {
        if (at >= tokens.size()) {
            throw new UnexpectedTokenException();
        }
        return switch (tokens.get(at++).lower()) {
            case "primary" -> Kind.PRIMARY_KEY;
            case "unique" -> Kind.UNIQUE;
            case "check" -> Kind.CHECK;
            case "foreign" -> require(!isOfColumn, Kind.FOREIGN_KEY);
            case "not" -> require(isOfColumn, Kind.NOT_NULL);
            case "null" -> require(isOfColumn, Kind.NULL);
            case "default" -> require(isOfColumn, Kind.DEFAULT);
            case "collate" -> require(isOfColumn, Kind.COLLATE);
            case "references" -> require(isOfColumn, Kind.FOREIGN_KEY);
            case "generated", "as" -> require(isOfColumn, Kind.GENERATED);
            default -> throw new UnexpectedTokenException();
        };
    }

    private static Kind require(boolean condition, Kind kind) throws UnexpectedTokenException {
        if (!condition) {
            throw new UnexpectedTokenException();
        }
        return kind;
    }

    private void keyed(boolean isOfColumn) throws UnexpectedTokenException {
        if (isOfColumn) {
            if (!accept("asc")) {
                accept("desc");
            }
        } else {
            parentheses();
        }
        onConflict();
    }

    private void onConflict() throws UnexpectedTokenException {
        if (is("on") && at + 1 < tokens.size() && tokens.get(at + 1).is("conflict")) {
            at += 2;
            name();
        }
    }

    /** A default as it was typed, on one line. */
    private String value() throws UnexpectedTokenException {
        int from = at;
        if (is("(")) {
            parentheses();
        } else {
            if (!accept("+")) {
                accept("-");
            }
            // A blob is a word and a text: x'00'.
            boolean isBlob = at + 1 < tokens.size()
                    && tokens.get(at).is("x")
                    && tokens.get(at + 1).kind() == SqlToken.Kind.STRING
                    && tokens.get(at).end() == tokens.get(at + 1).start();
            at += isBlob ? 2 : 1;
        }
        if (at > tokens.size()) {
            throw new UnexpectedTokenException();
        }
        return is(from, "(")
                ? SqliteText.written(sql, tokens.subList(from, at))
                : sql.substring(tokens.get(from).start(), tokens.get(at - 1).end());
    }

    /** A word that has no meaning of its own is a text there, whose letters count. */
    private String normalValue(int from) {
        List<SqlToken> value = tokens.subList(from, at);
        boolean isText = value.size() == 1
                && value.getFirst().kind() == SqlToken.Kind.WORD
                && !SqliteText.isValue(value.getFirst());
        return isText ? value.getFirst().text() : SqliteText.normal(sql, value);
    }

    private void generated(int first) throws UnexpectedTokenException {
        if (tokens.get(first).is("generated")) {
            expect("always");
            expect("as");
        }
        parentheses();
        if (!accept("stored")) {
            accept("virtual");
        }
    }

    private void foreignKey(boolean isOfColumn) throws UnexpectedTokenException {
        if (!isOfColumn) {
            expect("key");
            parentheses();
            expect("references");
        }
        name();
        if (is("(")) {
            parentheses();
        }
        while (true) {
            if (accept("on")) {
                at++;
                if (accept("set") || accept("no")) {
                    at++;
                } else {
                    name();
                }
            } else if (accept("match")) {
                name();
            } else if (is("deferrable") || (is("not") && is(at + 1, "deferrable"))) {
                accept("not");
                expect("deferrable");
                if (accept("initially")) {
                    name();
                }
            } else {
                return;
            }
        }
    }

    private void parentheses() throws UnexpectedTokenException {
        int depth = at < tokens.size() ? tokens.get(at).depth() : 0;
        expect("(");
        while (at < tokens.size() && !(tokens.get(at).is(")") && tokens.get(at).depth() == depth)) {
            at++;
        }
        expect(")");
    }

    private String name() throws UnexpectedTokenException {
        if (!isName()) {
            throw new UnexpectedTokenException();
        }
        return tokens.get(at++).text();
    }

    private boolean isName() {
        return at < tokens.size() && (tokens.get(at).isName() || tokens.get(at).kind() == SqlToken.Kind.STRING);
    }

    private boolean is(String... words) {
        return at < tokens.size() && tokens.get(at).is(words);
    }

    private boolean is(int index, String word) {
        return index < tokens.size() && tokens.get(index).is(word);
    }

    private boolean is(Set<String> words) {
        return tokens.get(at).kind() == SqlToken.Kind.WORD
                && words.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    private boolean accept(String word) {
        boolean isThere = is(word);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(String word) throws UnexpectedTokenException {
        if (!accept(word)) {
            throw new UnexpectedTokenException();
        }
    }

    private static final class UnexpectedTokenException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
