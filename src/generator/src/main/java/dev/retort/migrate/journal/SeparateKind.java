package dev.retort.migrate.journal;

import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import java.util.Locale;
import java.util.Set;
import org.jooq.SQLDialect;

/** What a statement of PostgreSQL or SQLite is to a script that runs outside of a transaction. */
enum SeparateKind {
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
    /** May commit something in its midst. */
    OPAQUE;

    private static final Set<String> OF_THE_SESSION =
            Set.of("set", "reset", "discard", "prepare", "deallocate", "listen", "unlisten", "load", "pragma");

    static SeparateKind of(ScriptStatement statement, SQLDialect family) {
        return SqlText.of(statement.sql(), family).statements().stream()
                .findFirst()
                .map(sql -> ofTransactions(sql, statement, family))
                .orElse(JOINED);
    }

    private static SeparateKind ofTransactions(SqlStatement sql, ScriptStatement statement, SQLDialect family) {
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
        return family == SQLDialect.SQLITE ? ofSqlite(sql, statement) : ofPostgres(sql, statement);
    }

    private static SeparateKind ofSqlite(SqlStatement sql, ScriptStatement statement) {
        if (sql.startsWithOneOf(Set.of("pragma", "vacuum", "attach", "detach"))) {
            return REPEATABLE;
        }
        return statement.transactional() ? JOINED : OPAQUE;
    }

    private static SeparateKind ofPostgres(SqlStatement sql, ScriptStatement statement) {
        if (sql.startsWithOneOf(Set.of("vacuum", "cluster", "discard"))
                || sql.startsWith("alter", "system")
                || (sql.startsWith("alter", "subscription") && (sql.has("refresh") || sql.has("publication")))
                || (sql.startsWith("alter", "database") && sql.has("tablespace"))) {
            return REPEATABLE;
        }
        if (sql.startsWith("reindex") || isTold(sql)) {
            return TOLD;
        }
        if (sql.startsWith("call") || (sql.startsWith("do") && ends(statement))) {
            return OPAQUE;
        }
        if (statement.transactional()) {
            return JOINED;
        }
        return sql.startsWith("alter", "type") ? TOLD : OPAQUE;
    }

    private static boolean isTold(SqlStatement sql) {
        boolean defines = sql.startsWithOneOf(Set.of("create", "drop"));
        int second = sql.first() + 1;
        return (defines && sql.is(second, "database", "tablespace", "subscription"))
                || (sql.has("concurrently") && (defines || sql.startsWith("alter", "table")));
    }

    /** Whether a block of code may end its transaction. */
    private static boolean ends(ScriptStatement statement) {
        String text = statement.sql().toLowerCase(Locale.ROOT);
        return text.contains("commit") || text.contains("rollback") || text.contains("call");
    }

    /** Whether a statement may have later ones run as another role of PostgreSQL's. */
    static boolean takesRole(ScriptStatement statement) {
        return SqlText.of(statement.sql(), SQLDialect.POSTGRES).statements().stream()
                .findFirst()
                .filter(sql -> (sql.startsWith("set") && sql.has("role")) || sql.has("set_config"))
                .isPresent();
    }

    /** Whether a statement sets what another session would miss. */
    static boolean isOfTheSession(ScriptStatement statement, SQLDialect family) {
        return SqlText.of(statement.sql(), family).statements().stream()
                .findFirst()
                .filter(sql -> sql.startsWithOneOf(OF_THE_SESSION)
                        ? !sql.startsWith("set", "local")
                                && !sql.startsWith("set", "transaction")
                                && !sql.startsWith("set", "constraints")
                        : sql.startsWith("select") && sql.has("set_config"))
                .isPresent();
    }
}
