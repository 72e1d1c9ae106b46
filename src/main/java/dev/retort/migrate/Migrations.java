package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.connect.Database;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** A project's migrations against one database: what is pending, and bringing the schema up to date. */
public final class Migrations {

    /** The target of an upgrade that applies everything. */
    public static final String LATEST = "latest";

    private final Config config;
    private final Database database;

    /** The migrations in the project's folder, for a database that is open. */
    public Migrations(Config config, Database database) {
        this.config = config;
        this.database = database;
    }

    /**
     * Applies what is pending, in order.
     *
     * @param progress is told of each migration before it runs, in a few words
     * @throws RetortException when a migration fails, with its file and line
     */
    public MigratedSchema apply(Consumer<String> progress) {
        return upgrade(LATEST, MigrationListener.showing(progress)).schema();
    }

    /**
     * Applies what is pending up to a version.
     *
     * @param target a version, or {@link #LATEST}
     * @throws RetortException when a migration fails, with its file and line
     */
    public Migrated upgrade(String target, MigrationListener listener) {
        AppliedMigrations remembered = new AppliedMigrations(config, database);
        List<String> done = List.of();
        if (!remembered.upToDate()) {
            done = migrate(target, listener);
            if (target.equals(LATEST)) {
                remembered.remember();
            }
        }
        return new Migrated(new MigratedSchema(database, fingerprint(database), 0), done);
    }

    /** Takes the schema as it is, and counts what is pending. */
    public MigratedSchema inspect() {
        int pending = hasMigrations() ? run(flyway -> flyway.info().pending().length, ignored -> {}) : 0;
        return new MigratedSchema(database, fingerprint(database), pending);
    }

    /** Takes the schema of a database that belongs to no project as it is. */
    public static MigratedSchema asItIs(Database database) {
        return new MigratedSchema(database, fingerprint(database), 0);
    }

    private static String fingerprint(Database database) {
        try (Connection connection = database.connect()) {
            return SchemaFingerprint.of(connection, database.dialect());
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the schema of " + database.displayName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean hasMigrations() {
        return Files.isDirectory(config.migrations());
    }

    private List<String> migrate(String target, MigrationListener listener) {
        if (!hasMigrations()) {
            return List.of();
        }
        MigrateResult result = run(
                flyway -> Flyway.configure(Migrations.class.getClassLoader())
                        .configuration(flyway.getConfiguration())
                        .target(target)
                        .load()
                        .migrate(),
                listener::running);
        return result.migrations.stream()
                .map(output ->
                        (output.version.isEmpty() ? "R" : "V" + output.version) + " \"" + output.description + "\"")
                .toList();
    }

    private <T> T run(Task<T> task, Consumer<String> progress) {
        Flyway flyway = ConfiguredFlyway.of(config, database)
                .callbacks(new ProgressCallback(progress))
                .load();
        try {
            return task.run(flyway);
        } catch (FlywayException e) {
            throw new MigrationFailure(config, database.embedded()).explain(e, flyway);
        }
    }

    /** How a migration is called where it is spoken of: {@code V2 "groups and accounts"}. */
    static String name(MigrationInfo migration) {
        String version = migration.getVersion() == null ? "R" : "V" + migration.getVersion();
        return version + " \"" + migration.getDescription() + "\"";
    }

    private interface Task<T> {
        T run(Flyway flyway);
    }
}
