package dev.retort.safety;

import java.util.Locale;
import java.util.Set;
import org.jooq.SQLDialect;

/**
 * Which statements a database lets through that was told to be read only, though they change something: they let it be
 * written to again, or write files, settings or indexes.
 */
public final class Loosening {
    private static final Set<String> SETTINGS = Set.of(
            "transaction_read_only", "tx_read_only", "default_transaction_read_only", "query_only", "writable_schema");

    private static final Set<String> SETTERS = Set.of("SET", "PRAGMA", "RESET");

    /** What PostgreSQL and MariaDB do in a read-only transaction all the same. */
    private static final Set<String> UPKEEP =
            Set.of("CLUSTER", "REINDEX", "OPTIMIZE", "REPAIR", "FLUSH", "INSTALL", "UNINSTALL");

    private static final Set<String> QUERIES =
            Set.of("SELECT", "WITH", "VALUES", "SHOW", "TABLE", "DESCRIBE", "EXPLAIN");

    private Loosening() {}

    /** Whether something in the text is of that kind. */
    public static boolean isIn(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream().anyMatch(Loosening::is);
    }

    /** Whether the text is a query, and calls nothing. */
    public static boolean isOnlyQuery(String sql, SQLDialect dialect) {
        return SqlWords.of(sql, dialect).stream().allMatch(statement -> statement.startsWithOneOf(QUERIES));
    }

    private static boolean is(SqlWords sql) {
        boolean sets = sql.startsWithOneOf(SETTERS) || sql.has("SET_CONFIG");
        return (sets
                        && sql.words().stream()
                                .anyMatch(word -> SETTINGS.contains(word.text().toLowerCase(Locale.ROOT))))
                || sql.has("READ", "WRITE")
                || (sql.startsWith("SET") && (sql.has("GLOBAL") || sql.has("PERSIST")))
                || Endings.Files.isWritten(sql)
                || sql.startsWithOneOf(UPKEEP)
                || (sql.startsWith("ANALYZE") && sql.inner().isEmpty());
    }
}
