package dev.retort.database.postgres;

import dev.retort.database.ReadOnlyMode;
import dev.retort.database.WriteBarrier;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The mode by which connections to PostgreSQL are held to reading: what is only looked at is read in a transaction of
 * its own, in which the driver takes rows as they are read, or within a savepoint of the one that is open.
 */
final class PostgresReadOnly implements ReadOnlyMode {
    private static final WriteBarrier BARRIER = new WriteBarrier(
            "show default_transaction_read_only",
            "set default_transaction_read_only = on",
            "set default_transaction_read_only = off");

    private static final String SAVEPOINT = "retort_reading";
    private static final String REFUSED = "25006";

    @Override
    public WriteBarrier barrier() {
        return BARRIER;
    }

    @Override
    public String state() {
        return "select current_setting('transaction_read_only')";
    }

    @Override
    public boolean refused(SQLException failure) {
        return REFUSED.equals(failure.getSQLState());
    }

    @Override
    public Ending begin(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? transaction(connection) : withinTransaction(connection);
    }

    private static Ending transaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ReadOnlyMode.execute(connection, "set transaction read only");
        } catch (SQLException e) {
            connection.setAutoCommit(true);
            throw e;
        }
        return () -> {
            try {
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        };
    }

    private static Ending withinTransaction(Connection connection) throws SQLException {
        ReadOnlyMode.execute(connection, "savepoint " + SAVEPOINT);
        ReadOnlyMode.execute(connection, "set local transaction_read_only = on");
        return () -> {
            ReadOnlyMode.execute(connection, "rollback to savepoint " + SAVEPOINT);
            ReadOnlyMode.execute(connection, "release savepoint " + SAVEPOINT);
        };
    }
}
