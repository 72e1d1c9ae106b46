package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.config.Config;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** The database of a project that has no other: in a server of Retort's own. */
final class EmbeddedDatabase implements Database {
    private static final int ATTEMPTS = 3;

    private final EmbeddedServer server;
    private final String schema;
    private final List<String> schemas;
    private final String displayName;
    private final boolean isProjects;
    private final String historyTable;

    private EmbeddedDatabase(
            EmbeddedServer server,
            String schema,
            List<String> others,
            String displayName,
            boolean isProjects,
            String historyTable) {
        this.isProjects = isProjects;
        this.server = server;
        this.schema = schema;
        this.schemas =
                Stream.concat(Stream.of(schema), others.stream()).distinct().toList();
        this.displayName = displayName;
        this.historyTable = historyTable;
    }

    static EmbeddedDatabase open(Config config, Consumer<String> progress) {
        new EmbeddedReset(config, progress).clearLeftOver();
        Path folder = config.project().getFileName();
        return open(config.state(), config, progress, folder == null ? "/" : folder.toString(), true);
    }

    /** A database of its own in another folder than the project's, whose server ends with it. */
    static EmbeddedDatabase inFolder(Path folder, Config config, Consumer<String> progress) {
        return open(folder, config, progress, "a scratch database", false);
    }

    private static EmbeddedDatabase open(
            Path state, Config config, Consumer<String> progress, String displayName, boolean isProjects) {
        EmbeddedServer server = new EmbeddedServer(state, config::migrationFiles, progress);
        try {
            server.ensureRunning();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return new EmbeddedDatabase(
                server,
                EmbeddedName.of(state, config::migrationFiles),
                config.schemas(),
                displayName,
                isProjects,
                config.migrationSettings().historyTable());
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.MARIADB;
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
    public Optional<Database> sibling(String name) {
        return Optional.of(new EmbeddedSibling(server, name));
    }

    @Override
    public String historyTable() {
        return historyTable;
    }

    @Override
    public boolean embedded() {
        return isProjects;
    }

    @Override
    public String displayName() {
        return displayName;
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
                            "the embedded MariaDB server refused the connection: " + e.getMessage(), e);
                }
            }
        }
    }

    private Connection connectOnce() throws SQLException {
        Path socket = server.ensureRunning();
        try {
            return MariaConnector.socket(socket, schema);
        } catch (SQLException e) {
            if (e.getErrorCode() != MariaConnector.UNKNOWN_DATABASE) {
                throw e;
            }
            // It was dropped, as one does to begin anew.
            try (Connection connection = MariaConnector.socket(socket, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists `" + schema.replace("`", "``") + "`");
            }
            return MariaConnector.socket(socket, schema);
        }
    }

    @Override
    public void close() {
        if (isProjects) {
            server.close();
        } else {
            server.end();
        }
    }
}
