package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.MigrationSettings;
import dev.retort.connect.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jooq.SQLDialect;

/** Flyway as a project's retort.toml wants it. */
final class ConfiguredFlyway {

    /** Held for as long as the process runs: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY_LOG.setLevel(Level.OFF);
    }

    private ConfiguredFlyway() {}

    /**
     * The configuration of a Flyway for one database, to which callbacks and a target may be added.
     *
     * @throws RetortException of the kind USAGE when Flyway refuses a setting
     */
    static FluentConfiguration of(Config config, Database database) {
        MigrationSettings settings = config.migrationSettings();
        Map<String, String> own = new HashMap<>();
        settings.flyway().forEach((key, value) -> own.put("flyway." + key, value));
        // The system class loader would do, but a shell may run this on a thread that has none.
        FluentConfiguration flyway = Flyway.configure(ConfiguredFlyway.class.getClassLoader())
                .dataSource(new DatabaseDataSource(database))
                .locations("filesystem:" + config.migrations())
                .validateMigrationNaming(true)
                .placeholders(settings.placeholders());
        if (database.dialect().family() == SQLDialect.POSTGRES) {
            // Statements such as CREATE INDEX CONCURRENTLY would wait for the end of a transaction that holds Flyway's
            // lock.
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
        }
        try {
            flyway.configuration(own);
            return Migrations.isJournaled(database)
                    ? flyway.resourceProvider(new Scripts(flyway, isMariaDb(database)))
                    : flyway;
        } catch (FlywayException e) {
            throw RetortException.usage("a setting of Flyway is wrong: " + e.getMessage())
                    .withHint("see [flyway] in db/retort.toml");
        }
    }

    static boolean isMariaDb(Database database) {
        return database.dialect().family() == SQLDialect.MARIADB;
    }
}
