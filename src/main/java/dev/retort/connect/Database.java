package dev.retort.connect;

import dev.retort.DatabaseUrl;
import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.MigrationSettings;
import dev.retort.config.Shadow;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.SQLDialect;

/**
 * A database that can be connected to: one that was given by URL, or the project's embedded server, which runs for as
 * long as it is open anywhere. Safe for use by several threads.
 */
public interface Database extends AutoCloseable {

    /**
     * Opens the database that was configured, or else the project's embedded server. A SQLite file must exist.
     *
     * @param progress is told, in a few words, what takes long
     * @throws RetortException of the kind CONNECTION, or USAGE for a URL that is not understood
     */
    static Database open(Config config, Consumer<String> progress) {
        return open(config, progress, PasswordPrompt.NOBODY);
    }

    /**
     * As {@link #open(Config, Consumer)}.
     *
     * @param prompt is asked for the password when the server refuses for want of one
     */
    static Database open(Config config, Consumer<String> progress, PasswordPrompt prompt) {
        return config.url()
                .map(url -> open(url, config, SqliteDatabase.Missing.IS_AN_ERROR, prompt))
                .orElseGet(() -> EmbeddedDatabase.open(config, progress));
    }

    /** As {@link #open(Config, Consumer)}, but a SQLite file that does not exist is made, for its owner alone to read. */
    static Database openOrCreate(Config config, Consumer<String> progress) {
        return openOrCreate(config, progress, PasswordPrompt.NOBODY);
    }

    /** As {@link #openOrCreate(Config, Consumer)}, with a person to ask for the password. */
    static Database openOrCreate(Config config, Consumer<String> progress, PasswordPrompt prompt) {
        return config.url()
                .map(url -> open(url, config, SqliteDatabase.Missing.IS_CREATED, prompt))
                .orElseGet(() -> EmbeddedDatabase.open(config, progress));
    }

    /**
     * An empty database of the kind that a project has, in a folder of the caller's own, to be migrated, looked at and thrown
     * away. It has the name that the migrations give the embedded database of a fresh clone. Empty where Retort cannot make
     * one: on a server that was given, where the person names no other for it.
     */
    static Optional<Database> scratch(Config config, Path folder, Consumer<String> progress) {
        Optional<DatabaseUrl> file = config.url().filter(url -> url.jdbc().startsWith("jdbc:sqlite:"));
        if (file.isPresent()) {
            return file.map(url -> SqliteDatabase.inFolder(
                    folder, url, config.migrationSettings().historyTable()));
        }
        Optional<Shadow> shadow = config.migrationSettings().shadow();
        Optional<Shadow> persons = shadow.filter(Shadow::isPersons);
        if (persons.isPresent()) {
            return persons.map(server -> ShadowDatabase.make(server.url(), config));
        }
        boolean hasPostgres = config.migrationSettings().postgres().isPresent();
        boolean isEmbedded = config.url()
                .map(url -> hasPostgres && url.jdbc().startsWith("jdbc:postgresql:"))
                .orElse(hasPostgres || shadow.isEmpty());
        return isEmbedded
                ? Optional.of(
                        EmbeddedDatabase.inFolder(folder, EmbeddedDatabase.engine(config, false), config, progress))
                : Optional.empty();
    }

    private static Database open(
            DatabaseUrl url, Config config, SqliteDatabase.Missing missing, PasswordPrompt prompt) {
        String jdbc = url.jdbc();
        List<String> schemas = config.schemas();
        String historyTable = config.migrationSettings().historyTable();
        if (jdbc.startsWith("jdbc:sqlite:")) {
            if (!schemas.isEmpty()) {
                throw RetortException.usage("SQLite has no schemas: " + String.join(", ", schemas))
                        .withHint("leave --schemas out, and [generate] schemas in retort.toml");
            }
            return SqliteDatabase.open(url, missing, historyTable);
        }
        if (jdbc.startsWith("jdbc:mariadb:") || jdbc.startsWith("jdbc:mysql:")) {
            return ServerDatabase.open(url, MariaConnector::new, schemas, historyTable, prompt);
        }
        if (jdbc.startsWith("jdbc:postgresql:")) {
            return ServerDatabase.open(url, PostgresConnector::new, schemas, historyTable, prompt);
        }
        throw RetortException.usage("no driver for " + jdbc.replaceFirst("(jdbc:[^:]*:).*", "$1"))
                .withHint("a URL begins with jdbc:mariadb:, jdbc:mysql:, jdbc:postgresql: or jdbc:sqlite:");
    }

    /** The dialect of SQL that the server speaks. */
    SQLDialect dialect();

    /** The schema (MariaDB: database) that was connected to; empty on SQLite. */
    String schema();

    /**
     * The schemas that there are to be classes of: those that were configured, or else those of PostgreSQL's search path. One
     * that was configured may not exist yet.
     */
    default List<String> schemas() {
        return List.of(schema());
    }

    /** The name of Flyway's table of what was applied. */
    default String historyTable() {
        return MigrationSettings.NONE.historyTable();
    }

    /** Another database of the same server, where that cannot be had by a URL: on the embedded server. */
    default Optional<Database> sibling(String name) {
        return Optional.empty();
    }

    /** What to do about a failure that comes of what the server lacks, where that is the reason: on the embedded server. */
    default Optional<String> advice(Throwable failure) {
        return Optional.empty();
    }

    /** Whether Retort runs the server itself, and so migrates it without being asked. */
    boolean embedded();

    /** What to call this database in a message or a prompt: no password, no user. */
    String displayName();

    /**
     * A new connection, in auto-commit mode, that the caller closes.
     *
     * @throws RetortException of the kind CONNECTION when there is none
     */
    Connection connect();

    /** A new connection for reading alone, where the database knows such; elsewhere as {@link #connect}. */
    default Connection connectToRead() {
        return connect();
    }

    @Override
    void close();
}
