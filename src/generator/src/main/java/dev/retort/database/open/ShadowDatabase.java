package dev.retort.database.open;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Aftermath;
import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import dev.retort.database.Dialect;
import dev.retort.database.SqlFailure;
import dev.retort.database.embedded.MariaDbEngine;
import dev.retort.internal.url.DatabaseUrl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A database of its own on a server that was named for such, until it is closed or the process ends, however that does. One that was left all the same
 * (where the machine lost its power, say) is known by its name, {@code scratch_of_retort_…}, and goes when the next is made.
 */
final class ShadowDatabase implements Database {
    /** Not retort_, by which Retort's own tables are passed over. */
    private static final String PREFIX = "scratch_of_retort_";

    private final Database server;
    private final Database database;
    private final String name;
    private final Connection keeper;
    private final Aftermath aftermath;
    private final Thread atExit = new Thread(this::drop);

    private ShadowDatabase(Database server, Database database, String name, Connection keeper, Aftermath aftermath) {
        this.server = server;
        this.database = database;
        this.name = name;
        this.keeper = keeper;
        this.aftermath = aftermath;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * A new one.
     *
     * @throws RetortException of the kind USAGE when the migrations would write beside it, CONNECTION when there is no server
     */
    static ShadowDatabase make(DatabaseUrl url, Config config) {
        if (url.product().isOfFiles()) {
            throw RetortException.usage("a shadow database is one of a server, and " + url.jdbc() + " is a file")
                    .withHint("a project on " + url.product().title()
                            + " needs none: its scratch database is a temporary file");
        }
        config.url()
                .filter(own -> !own.product().title().equals(url.product().title()))
                .ifPresent(own -> {
                    throw RetortException.usage("the shadow server is of "
                                    + url.product().title() + ", and the project's database of "
                                    + own.product().title())
                            .withHint("name one of the same kind in RETORT_SHADOW_URL, or under [shadow] in"
                                    + " db/retort.toml");
                });
        Database server = DatabaseOpener.open(config.on(Optional.of(url)), _ -> {});
        String name = PREFIX
                + AbandonedDatabases.stamp(Instant.now())
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        try {
            refuseOtherDatabases(server, config);
            AbandonedDatabases abandoned = new AbandonedDatabases(server, PREFIX);
            abandoned.drop();
            Aftermath aftermath = ScratchRemoval.of(name, url, PREFIX);
            create(server, name, aftermath);
            Database database = DatabaseOpener.open(config.on(Optional.of(url.withDatabase(name))), _ -> {});
            return new ShadowDatabase(server, database, name, abandoned.keep(database, name), aftermath);
        } catch (SQLException e) {
            server.close();
            throw SqlFailure.of(e, "no scratch database can be made on " + server.displayName())
                    .withHint("its user must be allowed to create databases; or RETORT_SHADOW_URL names a server of the"
                            + " same version on which one may be made");
        } catch (IOException e) {
            server.close();
            throw new RetortException("the migrations cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A statement may reach every database of the server. */
    private static void refuseOtherDatabases(Database server, Config config) throws IOException {
        if (!server.dialect().has(Dialect.Trait.REACHES_OTHER_DATABASES)) {
            return;
        }
        MariaDbEngine.reached(config.migrationFiles()).ifPresent(other -> {
            throw RetortException.usage("the migrations name the database " + other
                            + ", and would change that one on the shadow server")
                    .withHint(
                            "leave the name out; or keep the shadow server for this project, and give its own database"
                                    + " with --url");
        });
    }

    private static void create(Database server, String name, Aftermath aftermath) throws SQLException {
        try {
            execute(server, "create database " + name);
        } catch (SQLException e) {
            aftermath.close();
            throw e;
        }
    }

    private static void execute(Database server, String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public DatabaseIdentity identity() {
        return database.identity().called("a scratch database");
    }

    @Override
    public Connection connect() {
        return database.connect();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            return;
        }
        drop();
    }

    private void drop() {
        database.close();
        try (keeper) {
            execute(server, dialect().dropDatabase(name));
            aftermath.close();
        } catch (SQLException | RetortException _) {
            // Its name says what it is.
        } finally {
            server.close();
        }
    }
}
