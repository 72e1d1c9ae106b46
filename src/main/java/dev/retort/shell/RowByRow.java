package dev.retort.shell;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * Has PostgreSQL's driver take rows as they are read, which it does only in a transaction: it would take all of them into
 * memory otherwise. The other drivers need nothing.
 */
final class RowByRow implements AutoCloseable {
    private final Configuration configuration;
    private final @Nullable Connection connection;

    private RowByRow(Configuration configuration, @Nullable Connection connection) {
        this.configuration = configuration;
        this.connection = connection;
    }

    /**
     * For what is read until this is closed.
     *
     * @param most how many rows that will be; 0 when nobody knows
     */
    static RowByRow begin(Configuration configuration, int most) {
        if (configuration.dialect().family() != SQLDialect.POSTGRES || most != 0) {
            return new RowByRow(configuration, null);
        }
        Connection connection = configuration.connectionProvider().acquire();
        try {
            if (connection != null && connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                return new RowByRow(configuration, connection);
            }
        } catch (SQLException e) {
            // The statement itself will say what is wrong with the connection.
        }
        if (connection != null) {
            configuration.connectionProvider().release(connection);
        }
        return new RowByRow(configuration, null);
    }

    @Override
    public void close() {
        Connection begun = connection;
        if (begun == null) {
            return;
        }
        try {
            end(begun);
            begun.setAutoCommit(true);
        } catch (SQLException e) {
            // It is lost, which was said by what read from it.
        } finally {
            configuration.connectionProvider().release(begun);
        }
    }

    /** What was read may have been a function that writes. */
    private static void end(Connection begun) throws SQLException {
        try {
            begun.commit();
        } catch (SQLException failed) {
            begun.rollback();
        }
    }
}
