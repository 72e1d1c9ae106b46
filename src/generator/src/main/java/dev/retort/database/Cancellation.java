package dev.retort.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * A request to the server to stop what a connection runs, which may come too early and is then made again. PostgreSQL's driver
 * makes it once for each statement, so that its connection is asked instead.
 */
public final class Cancellation {
    private Cancellation() {}

    /** Stops this statement. */
    public static void of(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        if (connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(PGConnection.class).cancelQuery();
        } else {
            statement.cancel();
        }
    }

    /** Stops what runs on this connection. The drivers of MariaDB and SQLite do so whichever statement is asked. */
    public static void on(Connection connection) throws SQLException {
        try (Statement any = connection.createStatement()) {
            of(any);
        }
    }
}
