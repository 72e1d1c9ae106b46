package dev.retort.internal.transaction;

import dev.retort.RetortException;
import dev.retort.SessionConnection;
import dev.retort.TransactionSettings;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.internal.connection.TriedServer;
import dev.retort.internal.row.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/** A connection of a data source for as long as a transaction lasts: from the first statement until it is committed or undone. */
public final class DataSourceConnection implements SessionConnection, ConnectionProvider {
    private final ConnectionSource source;
    private final TransactionSettings settings;
    private final DSLContext dsl;
    private final @Nullable Timeout timeout;
    private final Consumer<DataSourceConnection> whenClosed;
    private final BooleanSupplier isJoined;
    private TransactionScope scope;
    private volatile @Nullable Connection connection;
    private volatile boolean isClosed;

    /** A place where connections come from. */
    private interface ConnectionSource {
        Connection take() throws SQLException;
    }

    private DataSourceConnection(
            ConnectionSource source,
            BooleanSupplier isJoined,
            Configuration configuration,
            TransactionSettings settings,
            Consumer<DataSourceConnection> whenClosed) {
        this.source = source;
        this.isJoined = isJoined;
        this.settings = settings;
        this.timeout = settings.timeout().map(Timeout::new).orElse(null);
        Configuration own = configuration.derive(this);
        this.dsl = DSL.using(timeout == null ? own : own.deriveAppending(new DefaultExecuteListenerProvider(timeout)));
        this.scope = own();
        this.whenClosed = whenClosed;
    }

    /**
     * Connections of a data source.
     *
     * @param isJoined whether a connection that is taken now is in an outer transaction
     * @param whenClosed called once this is closed
     */
    public static DataSourceConnection of(
            DataSource dataSource,
            BooleanSupplier isJoined,
            Configuration configuration,
            TransactionSettings settings,
            Consumer<DataSourceConnection> whenClosed) {
        return new DataSourceConnection(dataSource::getConnection, isJoined, configuration, settings, whenClosed);
    }

    /** A connection whose outer transaction its owner ends. */
    public static DataSourceConnection within(
            Connection connection,
            Configuration configuration,
            TransactionSettings settings,
            Consumer<DataSourceConnection> whenClosed) {
        return new DataSourceConnection(
                () -> new BorrowedConnection(connection), () -> true, configuration, settings, whenClosed);
    }

    private TransactionScope own() {
        return new OwnTransaction(settings, Product.of(dsl.dialect()));
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
            scope = isJoined.getAsBoolean() ? new JoinedTransaction() : own();
            Connection taken = source.take();
            connection = taken;
            scope.begin(taken);
            if (timeout != null) {
                timeout.begin();
            }
            Connection shown = TriedServer.of(taken, dsl.dialect());
            connection = shown;
            return shown;
        } catch (SQLException e) {
            release();
            throw new DataAccessException("there is no connection to the database: " + ServerMessage.of(e), e);
        } catch (RuntimeException e) {
            release();
            throw e;
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
                scope.commit(current);
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
                scope.rollback(current);
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
                    scope.leave(current);
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
