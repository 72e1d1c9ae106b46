package dev.retort.database.mariadb;

import dev.retort.RetortException;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.WriteBarrier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The mode by which connections to MariaDB and MySQL are held to reading. Within an open transaction there is no such
 * thing: there what was written is undone, which is an error at the end.
 *
 * @param state the query for whether a connection may write now
 */
public record MariaDbReadOnly(String state) implements ReadOnlyMode {
    private static final WriteBarrier BARRIER = new WriteBarrier(
            // MariaDB before 11.1 has one of the names, MySQL the other.
            "show session variables where variable_name in ('tx_read_only', 'transaction_read_only')",
            "set session transaction read only",
            "set session transaction read write");

    private static final String SAVEPOINT = "retort_reading";

    /** MariaDB alone counts what is written to temporary tables of its own apart. */
    private static final String WRITTEN = "select sum(variable_value) from information_schema.session_status"
            + " where variable_name in ('HANDLER_WRITE', 'HANDLER_UPDATE', 'HANDLER_DELETE')";

    private static final int REFUSED = 1792;

    @Override
    public WriteBarrier barrier() {
        return BARRIER;
    }

    @Override
    public boolean refused(SQLException failure) {
        return failure.getErrorCode() == REFUSED;
    }

    @Override
    public boolean holdsWithinTransaction() {
        return false;
    }

    @Override
    public boolean refusesEstimates() {
        return true;
    }

    @Override
    public Ending begin(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? ReadOnlyMode.super.begin(connection) : undone(connection);
    }

    private static Ending undone(Connection connection) throws SQLException {
        long before = written(connection);
        ReadOnlyMode.execute(connection, "savepoint " + SAVEPOINT);
        return () -> {
            boolean wrote = written(connection) > before;
            ReadOnlyMode.execute(connection, "rollback to savepoint " + SAVEPOINT);
            ReadOnlyMode.execute(connection, "release savepoint " + SAVEPOINT);
            if (wrote) {
                throw new RetortException("this was taken to read, and wrote: what it wrote is undone, as far as its"
                                + " tables can undo")
                        .withHint(ADVICE);
            }
        };
    }

    /** How many rows the session has written so far; always the same where the server does not tell. */
    private static long written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(WRITTEN)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException e) {
            // MySQL does not tell; what is wrong with the connection is said by what is read from it.
            return 0;
        }
    }
}
