package dev.retort.database.server;

import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import dev.retort.database.Opening;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database on a server that was given by URL. */
public final class ServerDatabase implements Database {
    private final Connector connector;
    private final DatabaseIdentity identity;
    /** The connection that the dialect was asked on, until the first is wanted. */
    private final AtomicReference<@Nullable Connection> first;

    private ServerDatabase(Connector connector, DatabaseIdentity identity, Connection first) {
        this.connector = connector;
        this.identity = identity;
        this.first = new AtomicReference<>(first);
    }

    /**
     * Opens a server's database; where it wants a password and none was given, the user is asked for it.
     */
    public static ServerDatabase open(DatabaseUrl url, Function<DatabaseUrl, Connector> connectors, Opening how) {
        Connector connector = connectors.apply(url);
        for (int attempt = 0; ; attempt++) {
            try {
                return connected(connector, how);
            } catch (SQLException e) {
                Optional<Secret> password = url.password().isEmpty() && connector.wantsPassword(e)
                        ? how.prompt().ask(connector.account(), attempt)
                        : Optional.empty();
                if (password.isEmpty()) {
                    throw connector.explain(e);
                }
                connector = connectors.apply(url.withPassword(password));
            }
        }
    }

    private static ServerDatabase connected(Connector connector, Opening how) throws SQLException {
        Connection connection = connector.connect();
        try {
            DatabaseIdentity identity = new DatabaseIdentity(
                    connector.dialect(connection),
                    connector.schema(connection),
                    how.schemas().isEmpty() ? connector.searchPath(connection) : how.schemas(),
                    how.historyTable(),
                    connector.displayName());
            return new ServerDatabase(connector, identity, connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public DatabaseIdentity identity() {
        return identity;
    }

    @Override
    public Connection connect() {
        Connection ready = first.getAndSet(null);
        if (ready != null) {
            return ready;
        }
        try {
            return connector.connect();
        } catch (SQLException e) {
            throw connector.explain(e);
        }
    }

    @Override
    public void close() {
        Connection unused = first.getAndSet(null);
        if (unused != null) {
            try {
                unused.close();
            } catch (SQLException _) {
                // The server has closed it already.
            }
        }
    }
}
