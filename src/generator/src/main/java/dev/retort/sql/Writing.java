package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statements that change rows or definitions, told from the others. */
public final class Writing {
    private static final Set<String> ROWS = Set.of("insert", "update", "delete", "replace", "merge", "load");
    private static final Set<String> DEFINITIONS =
            Set.of("create", "alter", "drop", "truncate", "rename", "comment", "grant", "revoke", "call");

    private Writing() {}

    /** Whether the text writes rows, which are those that it gives: {@code insert … returning}. */
    public static boolean is(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .anyMatch(statement -> isWriting(statement.inner().orElse(statement)));
    }

    static boolean isWriting(SqlStatement statement) {
        return statement.startsWithOneOf(ROWS) || isWithin(statement);
    }

    /** {@code with gone as (delete …) …}; the UPDATE of FOR UPDATE is none. */
    private static boolean isWithin(SqlStatement sql) {
        return sql.startsWith("with")
                && IntStream.range(0, sql.size())
                        .anyMatch(
                                i -> sql.is(i, "insert", "update", "delete", "merge") && !sql.is(i - 1, "for", "key"));
    }

    public static boolean isCall(String sql, Syntax syntax) {
        return !called(sql, syntax).isEmpty();
    }

    /** The procedures that the text calls, each with its schema before it where that is said. */
    public static List<List<String>> called(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .flatMap(Writing::calls)
                .toList();
    }

    /** A body of a procedure holds several; none is at the beginning. */
    private static Stream<List<String>> calls(SqlStatement sql) {
        return IntStream.range(0, sql.size())
                .filter(i -> sql.is(i, "call"))
                .mapToObj(i -> sql.parts(i + 1))
                .filter(name -> !name.isEmpty());
    }

    /**
     * The names that are where a statement says which tables it writes: the tables', and perhaps some of columns and
     * aliases. Each with its schema before it where that is said.
     */
    public static List<List<String>> targets(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .flatMap(statement -> targets(statement.inner().orElse(statement)))
                .distinct()
                .toList();
    }

    private static Stream<List<String>> targets(SqlStatement sql) {
        int verb = IntStream.range(0, sql.size())
                .filter(i -> sql.is(i, "insert", "update", "delete", "replace", "load"))
                .findFirst()
                .orElse(-1);
        if (verb < 0 || !(sql.startsWithOneOf(ROWS) || sql.startsWith("with"))) {
            return Stream.empty();
        }
        boolean isOne = sql.is(verb, "insert", "replace", "load");
        int end = sql.find(
                verb,
                isOne ? new String[] {"select", "values", "value", "set", "fields"} : new String[] {"set", "where"});
        List<List<String>> names = new ArrayList<>();
        for (int i = verb + 1; i < (end < 0 ? sql.size() : end); ) {
            List<String> name = sql.at(i).depth() == sql.at(verb).depth() ? sql.parts(i) : List.of();
            if (!name.isEmpty()) {
                names.add(name);
            }
            i = Math.max(i + 1, sql.afterName(i));
        }
        return names.stream();
    }

    /** Whether the text changes something else than rows, or perhaps: calls may do anything. */
    public static boolean isDefinition(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .anyMatch(statement -> statement.startsWithOneOf(DEFINITIONS));
    }
}
