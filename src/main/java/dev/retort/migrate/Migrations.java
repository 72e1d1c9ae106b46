package dev.retort.migrate;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.config.Config;
import dev.retort.connect.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/** A project's migrations against one database: what is pending, and bringing the schema up to date. */
public final class Migrations {

    /** Held for as long as the process runs: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private final Config config;
    private final Database database;

    /** The migrations in the project's folder, for a database that is open. */
    public Migrations(Config config, Database database) {
        this.config = config;
        this.database = database;
        FLYWAY_LOG.setLevel(Level.OFF);
    }

    /**
     * Applies what is pending, in order.
     *
     * @param progress is told of each migration before it runs, in a few words
     * @throws RetortException when a migration fails, with its file and line
     */
    public MigratedSchema apply(Consumer<String> progress) {
        AppliedMigrations remembered = new AppliedMigrations(config, database);
        if (!remembered.upToDate()) {
            migrate(progress);
            remembered.remember();
        }
        return new MigratedSchema(database, fingerprint(database), 0);
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

    private void migrate(Consumer<String> progress) {
        if (hasMigrations()) {
            run(Flyway::migrate, progress);
        }
    }

    private <T> T run(Task<T> task, Consumer<String> progress) {
        // The system class loader would do, but a shell may run this on a thread that has none.
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new DatabaseDataSource(database))
                .locations("filesystem:" + config.migrations())
                .callbacks(new ProgressCallback(progress))
                .load();
        try {
            return task.run(flyway);
        } catch (FlywayException e) {
            throw explain(e, flyway);
        }
    }

    private RetortException explain(FlywayException failure, Flyway flyway) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return inScript(script);
            }
        }
        if (failure.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
            return invalid(failure, flyway);
        }
        if (failure instanceof FlywaySqlException sql && sql.getCause() instanceof SQLException cause) {
            return new RetortException(
                    "the migrations cannot be run: " + SqlFailure.of(cause).message(), failure);
        }
        return new RetortException(firstLine(failure.getMessage()), failure);
    }

    private RetortException inScript(FlywaySqlScriptException failure) {
        String reason = failure.getCause() instanceof SQLException cause
                ? SqlFailure.of(cause).message()
                : firstLine(failure.getMessage());
        String path = failure.getResource() == null ? "" : failure.getResource().getAbsolutePathOnDisk();
        Path file = Path.of(path);
        Location place = new Location.InFile(relative(file), failure.getLineNumber(), 0);
        RetortException error =
                new RetortException("the migration " + file.getFileName() + " failed: " + reason, failure);
        return error.withLocation(place).withHint(adviceAfterFailure(file));
    }

    private String adviceAfterFailure(Path file) {
        if (!database.embedded()) {
            return "mend " + file.getFileName() + "; what the statements before this one did is still in the database";
        }
        return "mend " + file.getFileName() + ", remove " + relative(config.state())
                + " (the embedded database) and start again: what the statements before this one did is still in it";
    }

    private RetortException invalid(FlywayException failure, Flyway flyway) {
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            RetortException error = new RetortException(
                    "the migration " + describe(invalid) + ": " + firstLine(invalid.errorDetails.errorMessage),
                    failure);
            return error.withHint(adviceWhenInvalid(invalid));
        }
        return new RetortException(firstLine(failure.getMessage()), failure);
    }

    private String adviceWhenInvalid(ValidateOutput invalid) {
        boolean failed = invalid.errorDetails.errorCode == CoreErrorCode.FAILED_VERSIONED_MIGRATION
                || invalid.errorDetails.errorCode == CoreErrorCode.FAILED_REPEATABLE_MIGRATION;
        String mend = failed ? "mend the file" : "undo the change to the file";
        if (!database.embedded()) {
            return failed ? mend + " and what its statements left in the database" : mend;
        }
        return mend + (failed ? ", then" : ", or") + " remove " + relative(config.state())
                + " (the embedded database) to begin with an empty one";
    }

    private static String describe(ValidateOutput invalid) {
        String version = invalid.version == null || invalid.version.isEmpty() ? "" : "V" + invalid.version + " ";
        return version + "\"" + invalid.description + "\"";
    }

    private Path relative(Path path) {
        return path.startsWith(config.project()) ? config.project().relativize(path) : path;
    }

    private static String firstLine(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(text -> text.lines().findFirst())
                .orElse("no reason was given");
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
