package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule which statements end a transaction, or do what it cannot undo: none of them is for a transaction that is to
 * be rolled back.
 */
public final class ImplicitCommit {
    private static final Set<String> OF_TRANSACTIONS = Set.of("commit", "end", "rollback", "abort", "begin", "start");

    /** What servers that commit definitions do without committing first; they commit at anything else. */
    private static final Set<String> WITHIN_TRANSACTION = WordSet.of("""
        select with values table insert update delete replace load do call set use show explain describe desc help
        handler savepoint release signal get kill
        """);

    private static final Set<String> BEFORE_STATEMENTS = WordSet.of("""
        ; begin then else do loop repeat atomic handler found sqlexception sqlwarning
        """);

    private static final Set<String> COMMITTING = WordSet.of("""
        commit rollback start create alter drop truncate rename grant revoke analyze optimize repair check lock unlock
        flush reset prepare execute cache install uninstall xa change stop purge
        """);

    private ImplicitCommit() {}

    /** What the text would make last, in words: {@code create table}; empty where all of it can be undone. */
    public static Optional<String> of(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream()
                .filter(ImplicitCommit::isEnding)
                .map(SqlStatement::named)
                .findFirst();
    }

    /** Whether the statement begins or ends a transaction, and does nothing else. */
    public static boolean isOfTransactions(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream().anyMatch(ImplicitCommit::isOfTransactions);
    }

    /** Whether a routine's body has a statement that commits, or one that is put together only when it runs. */
    public static boolean isInBody(String body, Syntax syntax) {
        List<SqlToken> code = SqlText.of(body, syntax).code();
        for (int i = 0; i < code.size(); i++) {
            boolean begins = i == 0 || code.get(i - 1).isIn(BEFORE_STATEMENTS);
            if (begins && code.get(i).isIn(COMMITTING)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTransactions(SqlStatement sql) {
        boolean toSavepoint = sql.startsWith("rollback") && sql.has("to");
        return (sql.startsWithOneOf(OF_TRANSACTIONS) && !toSavepoint) || sql.startsWith("prepare", "transaction");
    }

    static boolean isEnding(SqlStatement sql) {
        Optional<SqlStatement> inner = sql.inner();
        if (inner.isPresent()) {
            return isEnding(inner.get());
        }
        if (isOfTransactions(sql) || Files.isWritten(sql)) {
            return true;
        }
        return sql.grammar().has(Trait.DEFINITIONS_COMMIT) && commits(sql);
    }

    private static boolean commits(SqlStatement sql) {
        if (sql.startsWith("rollback")) {
            return false;
        }
        if (sql.startsWith("create", "temporary")
                || sql.startsWith("create", "or", "replace", "temporary")
                || sql.startsWith("drop", "temporary")) {
            return false;
        }
        boolean sets = sql.startsWith("set")
                && (sql.mentions("autocommit") || sql.mentions("global") || sql.has("password") || sql.has("role"));
        return sets || sql.startsWith("load", "index") || !sql.startsWithOneOf(WITHIN_TRANSACTION);
    }

    /** Statements by which the server writes files, or its own configuration. */
    static final class Files {
        private Files() {}

        static boolean isWritten(SqlStatement sql) {
            return sql.has("into", "outfile")
                    || sql.has("into", "dumpfile")
                    || (sql.startsWith("copy") && sql.find(0, "to") >= 0 && !sql.has("stdout"))
                    || sql.startsWith("alter", "system")
                    || sql.startsWith("vacuum");
        }
    }
}
