package dev.retort.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** Tells the statements that change rows or definitions. */
public final class Writing {
    private static final Set<String> ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "LOAD");
    private static final Set<String> DEFINITIONS =
            Set.of("CREATE", "ALTER", "DROP", "TRUNCATE", "RENAME", "COMMENT", "GRANT", "REVOKE", "CALL");

    private Writing() {}

    /** Whether the text writes rows, which are those that it gives: {@code insert … returning}. */
    public static boolean is(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream()
                .map(statement -> statement.inner().orElse(statement))
                .anyMatch(statement -> statement.startsWithOneOf(ROWS) || isWithin(statement));
    }

    /** {@code with gone as (delete …) …}; the UPDATE of FOR UPDATE is none. */
    private static boolean isWithin(SqlWords sql) {
        return sql.startsWith("WITH")
                && IntStream.range(0, sql.size())
                        .anyMatch(
                                i -> sql.is(i, "INSERT", "UPDATE", "DELETE", "MERGE") && !sql.is(i - 1, "FOR", "KEY"));
    }

    /** Whether the text calls a procedure. */
    public static boolean isCall(String sql, SQLDialect dialect) {
        return !called(sql, dialect).isEmpty();
    }

    /** The procedures that the text calls, each with its schema before it where that is said. */
    public static List<List<String>> called(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream().flatMap(Writing::calls).toList();
    }

    /** A body of a procedure holds several; none is at the beginning. */
    private static Stream<List<String>> calls(SqlWords sql) {
        return IntStream.range(0, sql.size())
                .filter(i -> sql.is(i, "CALL"))
                .mapToObj(i -> sql.parts(i + 1))
                .filter(name -> !name.isEmpty());
    }

    /**
     * The names that stand where a statement says which tables it writes: the tables', and perhaps some of columns and
     * aliases. Each with its schema before it where that is said.
     */
    public static List<List<String>> targets(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream()
                .flatMap(statement -> targets(statement.inner().orElse(statement)))
                .distinct()
                .toList();
    }

    private static Stream<List<String>> targets(SqlWords sql) {
        int verb = IntStream.range(0, sql.size())
                .filter(i -> sql.is(i, "INSERT", "UPDATE", "DELETE", "REPLACE", "LOAD"))
                .findFirst()
                .orElse(-1);
        if (verb < 0 || !(sql.startsWithOneOf(ROWS) || sql.startsWith("WITH"))) {
            return Stream.empty();
        }
        boolean isOne = sql.is(verb, "INSERT", "REPLACE", "LOAD");
        int end = sql.find(
                verb,
                isOne ? new String[] {"SELECT", "VALUES", "VALUE", "SET", "FIELDS"} : new String[] {"SET", "WHERE"});
        List<List<String>> names = new ArrayList<>();
        for (int i = verb + 1; i < (end < 0 ? sql.size() : end); ) {
            List<String> name = sql.at(i).depth() == sql.at(verb).depth() ? sql.parts(i) : List.of();
            if (!name.isEmpty()) {
                names.add(name);
            }
            i = Math.max(i + 1, sql.behindName(i));
        }
        return names.stream();
    }

    /** Whether the text changes something else than rows, or perhaps: calls may do anything. */
    public static boolean isDefinition(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream().anyMatch(statement -> statement.startsWithOneOf(DEFINITIONS));
    }
}
