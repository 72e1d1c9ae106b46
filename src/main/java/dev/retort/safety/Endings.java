package dev.retort.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;

/** Which statements end a transaction, or do what it cannot undo: none of them is for a transaction that is to be rolled back. */
public final class Endings {
    private static final Set<String> OF_TRANSACTIONS = Set.of("COMMIT", "END", "ROLLBACK", "ABORT", "BEGIN", "START");

    /** What MariaDB and MySQL do without committing first; they commit at anything else. */
    private static final Set<String> WITHIN_TRANSACTION = Set.of(
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "LOAD",
            "DO",
            "CALL",
            "SET",
            "USE",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "DESC",
            "HELP",
            "HANDLER",
            "SAVEPOINT",
            "RELEASE",
            "SIGNAL",
            "GET",
            "KILL");

    private static final Set<String> BEFORE_STATEMENTS = Set.of(
            "BEGIN",
            "THEN",
            "ELSE",
            "DO",
            "LOOP",
            "REPEAT",
            "ATOMIC",
            "HANDLER",
            "FOUND",
            "SQLEXCEPTION",
            "SQLWARNING");

    private static final Set<String> COMMITTING = Set.of(
            "COMMIT",
            "ROLLBACK",
            "START",
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "RENAME",
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "OPTIMIZE",
            "REPAIR",
            "CHECK",
            "LOCK",
            "UNLOCK",
            "FLUSH",
            "RESET",
            "PREPARE",
            "EXECUTE",
            "CACHE",
            "INSTALL",
            "UNINSTALL",
            "XA",
            "CHANGE",
            "STOP",
            "PURGE");

    private Endings() {}

    /** What the text would make last, in words: {@code create table}; empty where all of it can be undone. */
    public static Optional<String> of(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream()
                .filter(Endings::isEnding)
                .map(SqlWords::named)
                .findFirst();
    }

    /** Whether the statement begins or ends a transaction, and does nothing else. */
    public static boolean isOfTransactions(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream().anyMatch(Endings::isOfTransactions);
    }

    /** Whether a routine's body has a statement that commits, or one that is put together only when it runs. */
    public static boolean isInBody(String body, SQLDialect dialect) {
        List<Word> words = SqlReader.read(body, dialect);
        for (int i = 0; i < words.size(); i++) {
            boolean begins = i == 0
                    || words.get(i - 1).isSymbol(';')
                    || BEFORE_STATEMENTS.stream().anyMatch(words.get(i - 1)::is);
            Word word = words.get(i);
            if (begins && COMMITTING.stream().anyMatch(word::is)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTransactions(SqlWords sql) {
        boolean toSavepoint = sql.startsWith("ROLLBACK") && sql.has("TO");
        return (sql.startsWithOneOf(OF_TRANSACTIONS) && !toSavepoint) || sql.startsWith("PREPARE", "TRANSACTION");
    }

    private static boolean isEnding(SqlWords sql) {
        Optional<SqlWords> inner = sql.inner();
        if (inner.isPresent()) {
            return isEnding(inner.get());
        }
        if (isOfTransactions(sql) || Files.isWritten(sql)) {
            return true;
        }
        return sql.isMariaDb() && commits(sql);
    }

    private static boolean commits(SqlWords sql) {
        if (sql.startsWith("ROLLBACK")) {
            return false;
        }
        if (sql.startsWith("CREATE", "TEMPORARY")
                || sql.startsWith("CREATE", "OR", "REPLACE", "TEMPORARY")
                || sql.startsWith("DROP", "TEMPORARY")) {
            return false;
        }
        boolean sets = sql.startsWith("SET")
                && (sql.has("AUTOCOMMIT") || sql.has("GLOBAL") || sql.has("PASSWORD") || sql.has("ROLE"));
        return sets || sql.startsWith("LOAD", "INDEX") || !sql.startsWithOneOf(WITHIN_TRANSACTION);
    }

    /** Statements by which the server writes files, or its own configuration. */
    static final class Files {
        private Files() {}

        static boolean isWritten(SqlWords sql) {
            return sql.has("INTO", "OUTFILE")
                    || sql.has("INTO", "DUMPFILE")
                    || (sql.startsWith("COPY") && sql.find(0, "TO") >= 0 && !sql.has("STDOUT"))
                    || sql.startsWith("ALTER", "SYSTEM")
                    || sql.startsWith("VACUUM");
        }
    }
}
