package dev.retort.diff.hazard.change;

import dev.retort.diff.model.ObjectName;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A place in a statement, or in a part of one, that moves on as it is read. */
final class SqlCursor {
    private final SqlStatement sql;
    private final int end;
    private int at;

    SqlCursor(SqlStatement sql, int at, int end) {
        this.sql = sql;
        this.at = at;
        this.end = Math.min(end, sql.size());
    }

    /** All of a statement. */
    static SqlCursor of(SqlStatement sql) {
        return new SqlCursor(sql, sql.first(), sql.size());
    }

    /** Another cursor at the same place. */
    SqlCursor copy() {
        return new SqlCursor(sql, at, end);
    }

    boolean takesIndexes() {
        return sql.grammar().has(Trait.INDEXES_IN_TABLES);
    }

    /** Whether CASCADE drops what depends on something; MariaDB, MySQL and SQLite read it and do nothing. */
    boolean cascades() {
        return sql.grammar().has(Trait.FOLDED_NAMES);
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** Whether these words, in small letters, or signs come next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= end || !sql.is(at + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean seesOneOf(String... words) {
        return at < end && sql.is(at, words);
    }

    /** Goes on after these words, if they come next. */
    boolean skip(String... words) {
        boolean isThere = sees(words);
        at += isThere ? words.length : 0;
        return isThere;
    }

    /** Goes on after one of these words, if one comes next. */
    boolean skipOneOf(String... words) {
        boolean isThere = seesOneOf(words);
        at += isThere ? 1 : 0;
        return isThere;
    }

    /** Goes on after each of these words that comes next, in whatever order. */
    void skipAll(String... words) {
        while (skipOneOf(words)) {
            // One more may follow.
        }
    }

    void skipExistence() {
        if (!skip("if", "not", "exists")) {
            skip("if", "exists");
        }
    }

    /** Goes on by one token. */
    void advance() {
        at++;
    }

    /** The next word in small letters; empty where none comes next. */
    String word() {
        return at < end ? sql.at(at).lower() : "";
    }

    SqlToken token() {
        return sql.at(at);
    }

    boolean seesName() {
        return at < end && sql.at(at).isName();
    }

    /** Reads one name, as the catalog has it. */
    String name() {
        if (at >= end) {
            return "";
        }
        SqlToken token = sql.at(at++);
        boolean isFolded = token.kind() == SqlToken.Kind.WORD && sql.grammar().has(Trait.FOLDED_NAMES);
        return isFolded ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    /** Reads a name with the schema that it may be in. */
    ObjectName object(String kind) {
        String schema = "";
        String name = name();
        while (skip(".")) {
            schema = name;
            name = name();
        }
        return new ObjectName(kind, schema, "", name);
    }

    /** Reads names with commas between them. */
    List<ObjectName> objects(String kind) {
        List<ObjectName> objects = new ArrayList<>();
        do {
            skip("only");
            objects.add(object(kind));
            skip("*");
        } while (skip(","));
        return objects;
    }

    /** Goes on to the next parenthesis that opens; to the end where none does. */
    SqlCursor toGroup() {
        if (!sees("(")) {
            upTo("(");
        }
        return group();
    }

    /** What is in the parentheses that come next, which are gone over; empty where none do. */
    SqlCursor group() {
        if (!sees("(")) {
            return new SqlCursor(sql, at, at);
        }
        int depth = token().depth();
        int close = at + 1;
        while (close < end && !(sql.is(close, ")") && sql.at(close).depth() == depth)) {
            close++;
        }
        SqlCursor within = new SqlCursor(sql, at + 1, close);
        at = Math.min(end, close + 1);
        return within;
    }

    /** The rest, divided at commas that are not within parentheses. */
    List<SqlCursor> parts() {
        List<SqlCursor> parts = new ArrayList<>();
        int start = at;
        int depth = at < end ? token().depth() : 0;
        for (int i = at; i < end; i++) {
            if (sql.is(i, ",") && sql.at(i).depth() == depth) {
                parts.add(new SqlCursor(sql, start, i));
                start = i + 1;
            }
        }
        if (start < end) {
            parts.add(new SqlCursor(sql, start, end));
        }
        at = end;
        return parts;
    }

    /** Goes on to one of these words, outside of parentheses; to the end where none is. Gives what was gone over, as it is written. */
    String upTo(String... words) {
        int start = at;
        int depth = at < end ? token().depth() : 0;
        while (at < end && !(at > start && sql.at(at).depth() == depth && sql.is(at, words))) {
            at++;
        }
        return sql.text(start, at);
    }

    /** The part before one of these words, which this goes on to. */
    SqlCursor before(String... words) {
        int start = at;
        upTo(words);
        return new SqlCursor(sql, start, at);
    }

    /** Whether the rest is one name. */
    boolean isName() {
        return at + 1 == end && seesName();
    }

    /** Whether one of these words is in the rest, outside of parentheses. */
    boolean has(String... words) {
        int depth = at < end ? token().depth() : 0;
        for (int i = at; i < end; i++) {
            if (sql.at(i).depth() == depth && sql.is(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these two words follow each other in the rest. */
    boolean hasPair(String word, String next) {
        for (int i = at; i + 1 < end; i++) {
            if (sql.is(i, word) && sql.is(i + 1, next)) {
                return true;
            }
        }
        return false;
    }

    /** The rest as it is written. */
    String text() {
        return sql.text(at, end);
    }
}
