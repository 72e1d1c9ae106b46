package dev.retort.diff.mariadb.load;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements that reach beyond a database, found wherever they stand: also in the body of a routine, which something may run. */
final class ReachingStatements {
    /** Words that are names nowhere, since they are reserved. */
    private static final Set<String> RESERVED = WordSet.of("grant revoke kill load purge");

    /** The words by which such statements begin, and those that follow. */
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "create", WordSet.of("user role server tablespace"),
            "alter", WordSet.of("user server tablespace instance"),
            "drop", WordSet.of("user role server tablespace"),
            "rename", WordSet.of("user"),
            "install", WordSet.of("plugin soname component"),
            "uninstall", WordSet.of("plugin soname component"),
            "change", WordSet.of("master replication"),
            "start", WordSet.of("slave replica all group"),
            "stop", WordSet.of("slave replica all group"),
            "reset", WordSet.of("master slave replica query"));

    private static final Map<String, Set<String>> MORE_PAIRS = Map.of(
            "flush",
                    WordSet.of("tables table logs privileges status hosts binary engine error general slow relay"
                            + " user_resources"),
            "set", WordSet.of("global persist persist_only password role resource statement"),
            "default", WordSet.of("role"),
            "replace", WordSet.of("user role server"));

    private static final Set<String> STARTS = Set.of(";", "begin", "then", "else", "do", "loop", "repeat");

    private ReachingStatements() {}

    /** The first token of one; empty where there is none. */
    static Optional<SqlToken> first(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (reaches(tokens, i)) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean reaches(List<SqlToken> tokens, int i) {
        SqlToken token = tokens.get(i);
        boolean isNameOfSomething = is(tokens, i - 1, Set.of("."));
        if (token.kind() == Kind.VARIABLE) {
            return token.lower().matches("@@(global|persist|persist_only)\\..*") && isAssigned(tokens, i);
        }
        if (token.kind() != Kind.WORD || isNameOfSomething) {
            return false;
        }
        Set<String> next = PAIRS.getOrDefault(token.lower(), MORE_PAIRS.getOrDefault(token.lower(), Set.of()));
        return token.isIn(RESERVED)
                || (is(tokens, i + 1, next) && !isOfAnother(tokens, i))
                || (token.is("global", "persist", "persist_only")
                        && is(tokens, i - 1, Set.of(","))
                        && isAssigned(tokens, i + 1))
                || (token.is("shutdown") && is(tokens, i - 1, STARTS));
    }

    /** Whether the words are of a statement that has them within: {@code alter table t change master …}, {@code update t set role = …}. */
    private static boolean isOfAnother(List<SqlToken> tokens, int i) {
        return (tokens.get(i).is("change") && tokens.getFirst().is("alter"))
                || (tokens.get(i).is("set") && !begins(tokens, i));
    }

    private static boolean begins(List<SqlToken> tokens, int i) {
        return i == 0
                || is(tokens, i - 1, STARTS)
                || is(tokens, i - 1, Set.of(")", "row", "deterministic", "sql", "invoker", ":"))
                || (is(tokens, i - 1, Set.of("data", "security")) && is(tokens, i - 2, Set.of("sql")))
                || tokens.get(i - 1).kind() == Kind.STRING;
    }

    private static boolean isAssigned(List<SqlToken> tokens, int i) {
        return is(tokens, i + 1, Set.of("=", ":="));
    }

    private static boolean is(List<SqlToken> tokens, int index, Set<String> words) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isIn(words);
    }
}
