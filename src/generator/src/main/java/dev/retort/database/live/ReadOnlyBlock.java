package dev.retort.database.live;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * The time in which what is only looked at is read from a connection: the server refuses whatever writes, as far as it can. On
 * PostgreSQL that is a transaction of its own, in which the driver takes rows as they are read, or a savepoint of the one
 * that is open. MariaDB has no such thing within a transaction: there what was written is undone, which is an error at the end.
 */
public final class ReadOnlyBlock implements AutoCloseable {
    private static final String SAVEPOINT = "retort_reading";
    /** MariaDB alone counts what is written to temporary tables of its own apart. */
    private static final String WRITTEN = "select sum(variable_value) from information_schema.session_status"
            + " where variable_name in ('HANDLER_WRITE', 'HANDLER_UPDATE', 'HANDLER_DELETE')";

    /** For what needs none. */
    public static final ReadOnlyBlock NONE = new ReadOnlyBlock(() -> {});

    private final End end;

    private ReadOnlyBlock(End end) {
        this.end = end;
    }

    /** What is done at the end. */
    private interface End {
        void run() throws SQLException;
    }

    /** Begins one on the connection that a context has; on one of a database that is not known, nothing is done. */
    public static ReadOnlyBlock begin(Configuration configuration) {
        Connection connection = configuration.connectionProvider().acquire();
        if (connection == null) {
            return NONE;
        }
        WatchedConnection watched = connection instanceof WatchedConnection own ? own : null;
        SQLDialect family = configuration.dialect().family();
        End[] end = {() -> {}};
        try {
            if (watched == null) {
                end[0] = begin(connection, family);
            } else {
                watched.own(raw -> end[0] = begin(raw, family));
            }
        } catch (SQLException e) {
            // The statement itself will say what is wrong with the connection or its transaction.
        }
        return new ReadOnlyBlock(
                noted(watched, end[0], () -> configuration.connectionProvider().release(connection)));
    }

    private static End noted(@Nullable WatchedConnection watched, End end, Runnable release) {
        if (watched == null) {
            return () -> {
                try {
                    end.run();
                } finally {
                    release.run();
                }
            };
        }
        watched.reading(true);
        return () -> {
            try {
                watched.own(_ -> end.run());
            } finally {
                watched.reading(false);
                release.run();
            }
        };
    }

    private static End begin(Connection connection, SQLDialect family) throws SQLException {
        boolean open = !connection.getAutoCommit();
        return switch (family) {
            case POSTGRES -> open ? withinTransaction(connection) : transaction(connection);
            case MARIADB, MYSQL -> open ? undone(connection) : barrier(connection, family);
            case SQLITE -> barrier(connection, family);
            default -> () -> {};
        };
    }

    private static End transaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, "set transaction read only");
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

    private static End withinTransaction(Connection connection) throws SQLException {
        execute(connection, "savepoint " + SAVEPOINT);
        execute(connection, "set local transaction_read_only = on");
        return () -> {
            execute(connection, "rollback to savepoint " + SAVEPOINT);
            execute(connection, "release savepoint " + SAVEPOINT);
        };
    }

    private static End undone(Connection connection) throws SQLException {
        long before = written(connection);
        execute(connection, "savepoint " + SAVEPOINT);
        return () -> {
            boolean wrote = written(connection) > before;
            execute(connection, "rollback to savepoint " + SAVEPOINT);
            execute(connection, "release savepoint " + SAVEPOINT);
            if (wrote) {
                throw new RetortException("this was taken to read, and wrote: what it wrote is undone, as far as its"
                                + " tables can undo")
                        .withHint(".fetch() runs what writes");
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

    private static End barrier(Connection connection, SQLDialect family) throws SQLException {
        WriteBarrier barrier = WriteBarrier.of(family);
        return barrier.raiseOn(connection) ? () -> barrier.lowerOn(connection) : () -> {};
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What to say when the server refused a statement in such a time. */
    static RetortException refusal(SQLException cause) {
        return new RetortException("the database refused this: it would write, and was taken to read", cause)
                .withHint(".fetch() runs what writes");
    }

    /** Whether an error says that the server refused to write where only reading was meant. */
    public static boolean isRefusal(RetortException error) {
        return error.getCause() instanceof SQLException cause && WriteBarrier.refused(cause);
    }

    @Override
    public void close() {
        try {
            end.run();
        } catch (SQLException e) {
            // The connection is lost, or its transaction is gone, which was said by what read from it.
        }
    }
}
