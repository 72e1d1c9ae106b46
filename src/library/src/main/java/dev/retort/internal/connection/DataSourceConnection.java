package dev.retort.internal.connection;

import dev.retort.RetortException;
import dev.retort.SessionConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A connection of a data source for as long as a transaction lasts: from the first statement until it is committed or undone. */
public final class DataSourceConnection implements SessionConnection, ConnectionProvider {
    private final DataSource dataSource;
    private final DSLContext dsl;
    private final Consumer<DataSourceConnection> whenClosed;
    private volatile @Nullable Connection connection;
    private volatile boolean isClosed;

    public DataSourceConnection(
            DataSource dataSource, Configuration configuration, Consumer<DataSourceConnection> whenClosed) {
        this.dataSource = dataSource;
        this.dsl = DSL.using(configuration.derive(this));
        this.whenClosed = whenClosed;
    }

    @Override
    public DSLContext dsl() {
        return dsl;
    }

    @Override
    public Connection acquire() {
        Connection current = connection;
        if (current != null) {
            return current;
        }
        if (isClosed) {
            // A record that the session read still knows this: a connection that it took would never be given back.
            throw new RetortException("the session is closed")
                    .withHint(
                            "another session's add(…) takes the record in; with(…) loads beforehand what it refers to");
        }
        try {
            Connection taken = dataSource.getConnection();
            connection = taken;
            taken.setAutoCommit(false);
            Connection shown = TriedServer.of(taken, dsl.dialect());
            connection = shown;
            return shown;
        } catch (SQLException e) {
            release();
            throw new DataAccessException("there is no connection to the database: " + ServerMessage.of(e), e);
        }
    }

    @Override
    public void release(Connection released) {
        // It stays until the transaction ends.
    }

    @Override
    public void beginToRead() {
        // The first statement begins the transaction.
    }

    @Override
    public void beginToWrite() {
        // The first statement begins the transaction.
    }

    @Override
    public boolean inTransaction() {
        return connection != null;
    }

    @Override
    public void commit() {
        Connection current = connection;
        if (current != null) {
            try {
                current.commit();
            } catch (SQLException e) {
                throw new DataAccessException("the transaction was not committed: " + ServerMessage.of(e), e);
            }
            release();
        }
    }

    @Override
    public void rollback() {
        Connection current = connection;
        if (current != null) {
            try {
                current.rollback();
            } catch (SQLException e) {
                throw new DataAccessException("the transaction cannot be rolled back: " + ServerMessage.of(e), e);
            } finally {
                release();
            }
        }
    }

    /** Gives the connection back, as it was. */
    private void release() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try (current) {
                if (!current.isClosed()) {
                    current.setAutoCommit(true);
                }
            } catch (SQLException lost) {
                // It is lost, and the pool will see that.
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            rollback();
        } catch (DataAccessException lost) {
            // What was lost is undone by the server.
        } finally {
            whenClosed.accept(this);
        }
    }
}
