package dev.retort.connect;

import dev.retort.RetortException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jooq.SQLDialect;

/** The database of a project that has no other: in a server of Retort's own. */
final class EmbeddedDatabase implements Database {
    private static final int ATTEMPTS = 3;

    private final EmbeddedServer server;
    private final String name;

    private EmbeddedDatabase(EmbeddedServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static EmbeddedDatabase open(Path project, Path state, Consumer<String> progress) {
        EmbeddedServer server = new EmbeddedServer(state, progress);
        try {
            server.ensureRunning();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        Path name = project.getFileName();
        return new EmbeddedDatabase(server, name == null ? "/" : name.toString());
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    @Override
    public String schema() {
        return ServerData.SCHEMA;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public Connection connect() {
        for (int attempt = 1; ; attempt++) {
            try {
                return connectOnce();
            } catch (SQLException e) {
                // A server that was just killed may still take a connection, and drop it.
                if (attempt == ATTEMPTS) {
                    throw RetortException.connection(
                            "The embedded MariaDB server refused the connection: " + e.getMessage(), e);
                }
            }
        }
    }

    private Connection connectOnce() throws SQLException {
        Path socket = server.ensureRunning();
        try {
            return MariaConnector.socket(socket, ServerData.SCHEMA);
        } catch (SQLException e) {
            if (e.getErrorCode() != MariaConnector.UNKNOWN_DATABASE) {
                throw e;
            }
            // Somebody has dropped it, as one does to begin anew.
            try (Connection connection = MariaConnector.socket(socket, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists " + ServerData.SCHEMA);
            }
            return MariaConnector.socket(socket, ServerData.SCHEMA);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
