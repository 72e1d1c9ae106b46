package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The classifier of statements by what they do, from their words. Only what is known to read reads. */
final class Classifier {
    private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

    /** What changes rows within a query. */
    private static final Set<String> WRITES_IN_QUERY = Set.of("update", "delete", "merge");

    /** The same, where no parenthesis follows: they are functions, too. */
    private static final Set<String> WRITES_OR_FUNCTION = Set.of("insert", "replace");

    private static final Set<String> DEFINING = WordSet.of("""
        create alter drop truncate rename comment grant revoke reindex refresh security import analyze optimize repair
        vacuum cluster install uninstall
        """);

    private Classifier() {}

    static Set<Effect> effects(SqlStatement sql) {
        if (isReading(sql)) {
            return EnumSet.of(Effect.READS);
        }
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        boolean defines = sql.inner().orElse(sql).startsWithOneOf(DEFINING);
        effects.add(defines ? Effect.DEFINES : Effect.WRITES);
        if (ImplicitCommit.isEnding(sql)) {
            effects.add(Effect.COMMITS);
        }
        if (DestructiveStatement.of(sql).isPresent()) {
            effects.add(Effect.DESTROYS);
        }
        return effects;
    }

    static boolean isReading(SqlStatement sql) {
        Optional<SqlStatement> inner = sql.inner();
        if (inner.isPresent()) {
            return isReading(inner.get());
        }
        int first = sql.first();
        if (first >= sql.size()) {
            return false;
        }
        if (sql.at(first).isIn(QUERIES) || sql.at(first).isIn(sql.grammar().otherQueries())) {
            return isReadingFrom(sql, first);
        }
        if (sql.is(first, "show")) {
            return sql.grammar().has(Trait.SHOW) && isReadingFrom(sql, first);
        }
        if (sql.is(first, "pragma")) {
            return Pragma.isReading(sql);
        }
        return Explanation.of(sql).filter(Explanation::isReading).isPresent();
    }

    /** Whether nothing from here on does more than read. */
    private static boolean isReadingFrom(SqlStatement sql, int first) {
        for (int i = first; i < sql.size(); i++) {
            if (sql.at(i).isName() && !sql.is(i - 1, ".") && isWriting(sql, i)) {
                return false;
            }
            boolean called = sql.at(i).isName() && sql.is(i + 1, "(");
            if (called && sql.grammar().isActing(sql.at(i).lower()) && !isBareLastId(sql, i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code last_insert_id()} without a value, which it would set. */
    private static boolean isBareLastId(SqlStatement sql, int name) {
        return sql.at(name).lower().equals("last_insert_id") && sql.is(name + 2, ")");
    }

    private static boolean isWriting(SqlStatement sql, int word) {
        SqlToken token = sql.at(word);
        if (token.kind() != Kind.WORD) {
            return false;
        }
        if (token.isIn(WRITES_IN_QUERY) || token.is("into")) {
            return true;
        }
        if (token.isIn(WRITES_OR_FUNCTION)) {
            return !sql.is(word + 1, "(");
        }
        return switch (token.lower()) {
            case "share" -> sql.is(word - 1, "for", "in", "key");
            case "next" -> sql.is(word + 1, "value") && sql.is(word + 2, "for");
            case "call", "procedure" -> sql.is(0, "{");
            default -> false;
        };
    }
}
