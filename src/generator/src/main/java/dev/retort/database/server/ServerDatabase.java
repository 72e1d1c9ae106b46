package dev.retort.database.server;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Opening;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database on a server that was given by URL. */
public final class ServerDatabase implements Database {
    private final Connector connector;
    private final Dialect dialect;
    private final String schema;
    private final List<String> schemas;
    private final String historyTable;
    /** The connection that the dialect was asked on, until the first is wanted. */
    private final AtomicReference<@Nullable Connection> first;

    private ServerDatabase(
            Connector connector,
            Dialect dialect,
            String schema,
            List<String> schemas,
            String historyTable,
            Connection first) {
        this.connector = connector;
        this.dialect = dialect;
        this.schema = schema;
        this.schemas = List.copyOf(schemas);
        this.historyTable = historyTable;
        this.first = new AtomicReference<>(first);
    }

    /**
     * Opens a server's database; where it wants a password and none was given, the person is asked for it.
     */
    public static ServerDatabase open(DatabaseUrl url, Function<DatabaseUrl, Connector> connectors, Opening how) {
        Connector connector = connectors.apply(url);
        for (int attempt = 0; ; attempt++) {
            try {
                return connected(connector, how.schemas(), how.historyTable());
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

    private static ServerDatabase connected(Connector connector, List<String> wanted, String historyTable)
            throws SQLException {
        Connection connection = connector.connect();
        try {
            return new ServerDatabase(
                    connector,
                    connector.dialect(connection),
                    connector.schema(connection),
                    wanted.isEmpty() ? connector.searchPath(connection) : wanted,
                    historyTable,
                    connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public List<String> schemas() {
        return schemas;
    }

    @Override
    public String historyTable() {
        return historyTable;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String displayName() {
        return connector.displayName();
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
