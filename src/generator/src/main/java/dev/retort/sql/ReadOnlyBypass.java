package dev.retort.sql;

import java.util.Set;

/**
 * The statements that a database lets through though it was told to be read only and they change something: they let it
 * be written to again, or write files, settings or indexes.
 */
public final class ReadOnlyBypass {
    private static final Set<String> SETTINGS = Set.of(
            "transaction_read_only", "tx_read_only", "default_transaction_read_only", "query_only", "writable_schema");

    private static final Set<String> SETTERS = Set.of("set", "pragma", "reset");

    /** What PostgreSQL and MariaDB do in a read-only transaction all the same. */
    private static final Set<String> UPKEEP =
            Set.of("cluster", "reindex", "optimize", "repair", "flush", "install", "uninstall");

    private static final Set<String> QUERIES =
            Set.of("select", "with", "values", "show", "table", "describe", "explain");

    private ReadOnlyBypass() {}

    /** Whether something in the text is of that kind. */
    public static boolean isIn(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream().anyMatch(ReadOnlyBypass::is);
    }

    /** Whether the text is a query, and calls nothing. */
    public static boolean isOnlyQuery(String sql, Syntax syntax) {
        return SqlText.of(sql, syntax).statements().stream().allMatch(statement -> statement.startsWithOneOf(QUERIES));
    }

    private static boolean is(SqlStatement sql) {
        boolean sets = sql.startsWithOneOf(SETTERS) || sql.mentions("set_config");
        return (sets && SETTINGS.stream().anyMatch(sql::mentions))
                || sql.has("read", "write")
                || (sql.startsWith("set") && (sql.mentions("global") || sql.mentions("persist")))
                || ImplicitCommit.Files.isWritten(sql)
                || sql.startsWithOneOf(UPKEEP)
                || (sql.startsWith("analyze") && sql.inner().isEmpty());
    }
}
