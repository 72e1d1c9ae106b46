package dev.retort.database.embedded;

import dev.retort.config.Config;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** The database of a project that has no other: in a server of Retort's own. */
public final class EmbeddedDatabase implements Database {
    private static final int ATTEMPTS = 3;

    private final EmbeddedServer server;
    private final String name;
    private final DatabaseIdentity identity;
    private final boolean isProjects;

    private EmbeddedDatabase(EmbeddedServer server, String name, DatabaseIdentity identity, boolean isProjects) {
        this.server = server;
        this.name = name;
        this.identity = identity;
        this.isProjects = isProjects;
    }

    /**
     * The kind of server that a project has.
     *
     * @param isDurable whether what is in it should outlive a crash of the machine
     */
    public static EmbeddedEngine engine(Config config, boolean isDurable) {
        MigrationSettings settings = config.migrationSettings();
        return settings.postgres()
                .<EmbeddedEngine>map(major -> new PostgresEngine(major, settings.searchPath(), isDurable))
                .orElseGet(() -> new MariaDbEngine(isDurable));
    }

    public static EmbeddedDatabase open(Config config, Consumer<String> progress) {
        new EmbeddedReset(config, progress).clearLeftOver();
        Path folder = config.project().getFileName();
        String name = folder == null ? "/" : folder.toString();
        return open(config.state(), engine(config, true), config, progress, name, true);
    }

    /** A database of its own in another folder than the project's, whose server ends with it. */
    public static EmbeddedDatabase inFolder(
            Path folder, EmbeddedEngine engine, Config config, Consumer<String> progress) {
        return open(folder, engine, config, progress, "a scratch database", false);
    }

    private static EmbeddedDatabase open(
            Path state,
            EmbeddedEngine engine,
            Config config,
            Consumer<String> progress,
            String displayName,
            boolean isProjects) {
        EmbeddedServer server = new EmbeddedServer(engine, engine.files(state), config::migrationFiles, progress);
        try {
            server.ensureRunning();
            String name = server.databaseName();
            DatabaseIdentity identity = new DatabaseIdentity(
                    engine.dialect(),
                    engine.schema(name),
                    engine.schemas(name, config.target().schemas()),
                    config.migrationSettings().historyTable(),
                    displayName);
            return new EmbeddedDatabase(server, name, identity, isProjects);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public DatabaseIdentity identity() {
        return identity;
    }

    @Override
    public boolean embedded() {
        return isProjects;
    }

    @Override
    public Optional<Database> sibling(String other) {
        return Optional.of(new EmbeddedSibling(
                server, other, new DatabaseIdentity(dialect(), server.engine().schema(other), historyTable(), other)));
    }

    @Override
    public Optional<String> advice(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return server.engine().advice(sql);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isCalled(String other) {
        return other.equals(displayName()) || other.equals(name);
    }

    @Override
    public boolean renewed() {
        try {
            return !isProjects && server.engine().dropDatabase(server.ensureRunning(), name);
        } catch (SQLException _) {
            // It belongs to another role by now, or is still connected to.
            return false;
        }
    }

    @Override
    public boolean isLight() {
        return !isProjects && server.engine().isLight();
    }

    @Override
    public Connection connect() {
        for (int attempt = 1; ; attempt++) {
            try {
                return connectOnce();
            } catch (SQLException e) {
                // A server that was just killed may still take a connection, and drop it.
                if (attempt == ATTEMPTS) {
                    throw server.refused(e);
                }
            }
        }
    }

    private Connection connectOnce() throws SQLException {
        Path socket = server.ensureRunning();
        EmbeddedEngine engine = server.engine();
        try {
            return engine.connect(socket, name);
        } catch (SQLException e) {
            if (!engine.isMissingDatabase(e)) {
                throw e;
            }
            // There is none yet, or it was dropped, as one does to begin anew.
            engine.createDatabase(socket, name);
            return engine.connect(socket, name);
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
