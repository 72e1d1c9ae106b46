package dev.retort.migrate.mariadb;

import dev.retort.internal.text.WordSet;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlStatement;
import java.util.Optional;
import java.util.Set;

/**
 * The kind of a statement: what it does to the transaction that it runs in, and what can be found out about it after a
 * crash.
 */
enum StatementKind {
    /** Belongs to the transaction: it is committed with its entry in the journal, or not at all. */
    DATA,
    /** Begins or ends a transaction, or changes nothing when it is run once more. */
    HARMLESS,
    /** Locks tables, the journal's among them from then on. */
    LOCKING,
    /** Commits, and changes what the catalog tells of the objects that it names: whole, or not at all. */
    DEFINITION,
    /** May commit something in its midst, or something that no catalog tells of. */
    OPAQUE;

    private static final Set<String> IN_TRANSACTION = WordSet.of("""
        insert update delete replace select with values load do set use show handler explain describe desc signal
        deallocate
        """);

    private static final Set<String> RUN_AGAIN = WordSet.of("""
        start begin commit rollback savepoint release unlock truncate analyze optimize check flush grant
        """);

    private static final Set<String> DEFINING = Set.of("create", "alter", "drop", "rename");

    static StatementKind of(ScriptStatement sql) {
        return sql.parsed().map(StatementKind::of).orElse(HARMLESS);
    }

    static Optional<String> droppedDatabase(ScriptStatement sql) {
        return sql.parsed()
                .filter(statement -> statement.startsWith("drop") && statement.is(1, "database", "schema"))
                .map(statement -> statement.parts(statement.is(2, "if") ? 4 : 2))
                .flatMap(parts -> parts.stream().findFirst());
    }

    private static StatementKind of(SqlStatement sql) {
        if (sql.startsWith("lock")) {
            return LOCKING;
        }
        if (sql.startsWithOneOf(IN_TRANSACTION) || isTemporary(sql)) {
            return DATA;
        }
        if (sql.startsWithOneOf(RUN_AGAIN) && !sql.startsWith("begin", "not", "atomic")) {
            return HARMLESS;
        }
        return sql.startsWithOneOf(DEFINING) && !isUntold(sql) ? DEFINITION : OPAQUE;
    }

    private static boolean isTemporary(SqlStatement sql) {
        return sql.startsWith("create", "temporary")
                || sql.startsWith("create", "or", "replace", "temporary")
                || sql.startsWith("drop", "temporary");
    }

    /** What no catalog that everybody may read tells of, or what leaves the definitions as they are. */
    private static boolean isUntold(SqlStatement sql) {
        int kind = sql.startsWith("create", "or", "replace") ? 3 : 1;
        return sql.is(sql.first() + kind, "user", "role", "server") || sql.has("exchange", "partition");
    }
}
