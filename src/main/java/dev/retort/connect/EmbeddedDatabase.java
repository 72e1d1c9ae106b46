package dev.retort.connect;

import dev.retort.RetortException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.SQLDialect;

/** The database of a project that has no other: in a server of Retort's own. */
final class EmbeddedDatabase implements Database {
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
        try {
            return MariaConnector.socket(server.ensureRunning(), ServerData.SCHEMA);
        } catch (SQLException e) {
            throw RetortException.connection(
                    "The embedded MariaDB server refused the connection: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
