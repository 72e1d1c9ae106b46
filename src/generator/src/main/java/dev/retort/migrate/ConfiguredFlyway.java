package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.database.Database;
import dev.retort.migrate.javacode.JavaMigrations;
import dev.retort.migrate.javacode.JavaStep;
import dev.retort.migrate.script.DatabaseDataSource;
import dev.retort.migrate.script.InitialStatements;
import dev.retort.migrate.script.MigrationFolders;
import dev.retort.migrate.script.MigrationNames;
import dev.retort.migrate.script.Scripts;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway as a project's retort.toml wants it. */
final class ConfiguredFlyway {

    /** Held for as long as the process runs: java.util.logging forgets the level of a logger to which there is no reference. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY_LOG.setLevel(Level.OFF);
    }

    /**
     * Retort's classes, among which those of the application may lie while it is built. Flyway makes callbacks of what it finds in this
     * folder, and takes them in the place of those that it is given.
     */
    private static final ClassLoader CLASSES = new ClassLoader(ConfiguredFlyway.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("db/callback") ? Collections.emptyEnumeration() : super.getResources(name);
        }
    };

    /** What Flyway takes for a program, by the end of its name. */
    private static final Pattern PROGRAM =
            Pattern.compile(".*\\.(?:sh|bash|py|ps1|bat|cmd)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ConfiguredFlyway() {}

    /**
     * The configuration of a Flyway for one database, to which callbacks and a target may be added.
     *
     * @throws RetortException of the kind USAGE when Flyway refuses a setting
     */
    static FluentConfiguration of(Config config, Database database) throws SQLException {
        database.dialect().requireMigrated();
        List<Path> folders = MigrationFolders.of(config, database.dialect());
        refusePrograms(config);
        MigrationSettings settings = config.migrationSettings();
        // The system class loader would do, but a shell may run this on a thread that has none.
        FluentConfiguration flyway = Flyway.configure(CLASSES)
                .dataSource(new DatabaseDataSource(database))
                .locations(folders.stream()
                        .filter(folder -> folders.size() == 1 || Files.isDirectory(folder))
                        .map(folder -> "filesystem:" + folder)
                        .toArray(String[]::new))
                // Callbacks are SQL of the project: nothing but an upgrade runs it.
                .skipDefaultCallbacks(true)
                .validateMigrationNaming(true)
                .placeholders(settings.placeholders());
        // On PostgreSQL, statements such as CREATE INDEX CONCURRENTLY would wait for the end of a transaction that
        // holds
        // Flyway's lock.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        try {
            flyway.configuration(own(settings, database));
            flyway.javaMigrations(JavaMigrations.of(config, database).steps().toArray(JavaStep[]::new));
            return flyway.resourceProvider(new Scripts(flyway, database.dialect(), MigrationNames.of(settings)));
        } catch (FlywayException e) {
            throw RetortException.usage("a setting of Flyway is wrong: " + e.getMessage())
                    .withHint("see [flyway] in db/retort.toml");
        }
    }

    /** What retort.toml says, under Flyway's names, but for what is this database's own. */
    private static Map<String, String> own(MigrationSettings settings, Database database) {
        Map<String, String> own = new HashMap<>();
        settings.flyway().forEach((key, value) -> own.put("flyway." + key, value));
        // Statements of the project: nothing but an upgrade or a downgrade runs them.
        own.remove("flyway." + InitialStatements.SETTING);
        if (!settings.schemas().isEmpty()) {
            // On MariaDB, what is connected to is the schema that is meant, whatever it is called.
            List<String> others =
                    settings.schemas().subList(1, settings.schemas().size());
            own.put("flyway.defaultSchema", database.schema());
            own.put(
                    "flyway.schemas",
                    Stream.concat(Stream.of(database.schema()), others.stream()).collect(Collectors.joining(",")));
        }
        return own;
    }

    /** Flyway runs programs that lie among the migrations, and cannot be told not to. */
    private static void refusePrograms(Config config) {
        config.migrationFiles().stream()
                .filter(file ->
                        PROGRAM.matcher(String.valueOf(file.getFileName())).matches())
                .findFirst()
                .ifPresent(program -> {
                    throw RetortException.usage(
                                    config.project().relativize(program) + " is a program, which Flyway would run")
                            .withHint("migrations are SQL here: move it to another folder");
                });
    }
}
