package dev.retort.database;

import dev.retort.sql.SqlStatement;
import java.util.Set;

/** The kind of a statement for a script that runs outside of a transaction. */
public enum SeparateKind {
    /** Can have a transaction with its entry in the journal, and is committed with it or not at all. */
    JOINED,
    /** Begins a transaction of the script's own. */
    BEGIN,
    COMMIT,
    ROLLBACK,
    /** Runs in no transaction, and changes nothing when it is run once more. */
    REPEATABLE,
    /** Runs in no transaction, and the catalog tells what it did. */
    TOLD,
    /** May commit in between. */
    OPAQUE;

    private static final Set<String> OF_THE_SESSION =
            Set.of("set", "reset", "discard", "prepare", "deallocate", "listen", "unlisten", "load", "pragma");

    /** What a statement is to a database; that which Flyway would run in a transaction is {@code transactional}. */
    public static SeparateKind of(SqlStatement sql, boolean transactional, Dialect dialect) {
        if (sql.has("prepared") && sql.startsWithOneOf(Set.of("commit", "rollback"))) {
            return OPAQUE;
        }
        if (sql.startsWith("begin") || sql.startsWith("start", "transaction")) {
            return BEGIN;
        }
        boolean goesOn = sql.has("to") || (sql.has("chain") && !sql.has("no", "chain"));
        if (sql.startsWithOneOf(Set.of("commit", "end")) && !goesOn) {
            return COMMIT;
        }
        if (sql.startsWithOneOf(Set.of("rollback", "abort")) && !goesOn) {
            return ROLLBACK;
        }
        return dialect.separateKind(sql, transactional);
    }

    /** Whether a statement sets what another session would miss. */
    public static boolean isOfTheSession(SqlStatement sql) {
        return sql.startsWithOneOf(OF_THE_SESSION)
                ? !sql.startsWith("set", "local")
                        && !sql.startsWith("set", "transaction")
                        && !sql.startsWith("set", "constraints")
                : sql.startsWith("select") && sql.has("set_config");
    }
}
