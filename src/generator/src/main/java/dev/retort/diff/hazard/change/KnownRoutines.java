package dev.retort.diff.hazard.change;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is in the procedures and functions that statements have made, so that it is known what a call of one does. For one thread. */
public final class KnownRoutines {
    private static final Set<String> KINDS = Set.of("procedure", "function");

    private static final Set<String> CALLING = Set.of("call", "select", "do", "set", "values");

    /** Where the kind stands at the latest: {@code CREATE OR REPLACE DEFINER = a@b AGGREGATE FUNCTION}. */
    private static final int PREAMBLE = 12;

    private final Map<String, List<SqlStatement>> bodies = new HashMap<>();

    /** Takes note of a routine, if the statement makes one. */
    public void note(SqlStatement sql) {
        if (!sql.startsWith("create")) {
            return;
        }
        IntStream.range(1, Math.min(PREAMBLE, sql.size() - 1))
                .filter(i -> sql.at(i).isIn(KINDS))
                .findFirst()
                .ifPresent(i -> {
                    SqlCursor rest = new SqlCursor(sql, i + 1, sql.size());
                    rest.skipExistence();
                    String name = rest.object("routine").name();
                    rest.group();
                    bodies.put(key(name), body(sql, rest));
                });
    }

    /** The statements of a body that change something; some products have it as a text. */
    private static List<SqlStatement> body(SqlStatement sql, SqlCursor rest) {
        Stream<String> texts = sql.grammar().has(Trait.FOLDED_NAMES)
                ? sql.tokens().stream()
                        .filter(token -> token.kind() == SqlToken.Kind.STRING)
                        .map(SqlToken::text)
                : Stream.of(rest.text());
        return texts.flatMap(text -> SqlText.of(text, sql.syntax()).statements().stream())
                .flatMap(inner -> Stream.concat(StatementReader.inBlock(inner).stream(), calls(inner).stream()))
                .toList();
    }

    private static Optional<SqlStatement> calls(SqlStatement sql) {
        int call = sql.find(0, "call", "perform");
        return call < 0 ? Optional.empty() : sql.from(call);
    }

    /** The statements in the routines that a statement calls, and in those that these call. */
    public List<SqlStatement> called(SqlStatement sql) {
        return called(sql, new HashSet<>()).toList();
    }

    private Stream<SqlStatement> called(SqlStatement sql, Set<String> met) {
        return IntStream.range(0, sql.startsWithOneOf(CALLING) || sql.startsWith("perform") ? sql.size() : 0)
                .filter(i -> sql.at(i).isName() && isCalled(sql, i))
                .mapToObj(i -> key(sql.at(i).text()))
                .filter(name -> bodies.containsKey(name) && met.add(name))
                .toList()
                .stream()
                .flatMap(name -> bodies.getOrDefault(name, List.of()).stream())
                .flatMap(inner -> Stream.concat(Stream.of(inner), called(inner, met)));
    }

    private static boolean isCalled(SqlStatement sql, int name) {
        return (name + 1 < sql.size() && sql.is(name + 1, "(")) || sql.is(Math.max(0, name - 1), "call");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
