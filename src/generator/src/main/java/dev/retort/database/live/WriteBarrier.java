package dev.retort.database.live;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * How a server is told to refuse whatever writes on a connection, inside and outside of transactions.
 *
 * @param ask asks whether it does so already; the last column tells
 * @param raise makes it refuse
 * @param lower makes it accept again
 */
record WriteBarrier(String ask, String raise, String lower) {
    private static final Set<String> SET = Set.of("1", "on");

    private static final int MARIADB_READ_ONLY = 1792;
    private static final int SQLITE_READ_ONLY = SQLiteErrorCode.SQLITE_READONLY.code;
    /** The part of SQLite's code that tells the kind; the rest tells more. */
    private static final int PRIMARY = 0xff;

    private static final String POSTGRES_READ_ONLY = "25006";

    static WriteBarrier of(SQLDialect dialect) {
        return switch (dialect.family()) {
            case MARIADB, MYSQL ->
                new WriteBarrier(
                        // MariaDB before 11.1 has one of the names, MySQL the other.
                        "show session variables where variable_name in ('tx_read_only', 'transaction_read_only')",
                        "set session transaction read only",
                        "set session transaction read write");
            case POSTGRES ->
                new WriteBarrier(
                        "show default_transaction_read_only",
                        "set default_transaction_read_only = on",
                        "set default_transaction_read_only = off");
            case SQLITE -> new WriteBarrier("pragma query_only", "pragma query_only = on", "pragma query_only = off");
            default ->
                throw RetortException.usage("no way is known to keep " + dialect.getName() + " from being written to");
        };
    }

    /** Raises the barrier; says whether it was down before. */
    boolean raiseOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean up;
            try (ResultSet answer = statement.executeQuery(ask)) {
                up = answer.next()
                        && SET.contains(answer.getString(answer.getMetaData().getColumnCount())
                                .toLowerCase(Locale.ROOT));
            }
            if (!up) {
                statement.execute(raise);
            }
            return !up;
        }
    }

    void lowerOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(lower);
        }
    }

    /** Whether a statement failed because of the barrier. */
    static boolean refused(SQLException e) {
        return e.getErrorCode() == MARIADB_READ_ONLY
                || POSTGRES_READ_ONLY.equals(e.getSQLState())
                || (e instanceof SQLiteException && (e.getErrorCode() & PRIMARY) == SQLITE_READ_ONLY);
    }
}
