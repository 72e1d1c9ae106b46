package dev.retort.database;

import dev.retort.RetortException;
import dev.retort.config.flyway.MigrationSettings;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A database that can be connected to: one that was given by URL, or the project's embedded server, which runs for as
 * long as it is open anywhere. Safe for use by several threads.
 */
public interface Database extends AutoCloseable {

    /** The product that it is of. */
    Dialect dialect();

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

    /** Whether a person who types this name to go somewhere means this database. */
    default boolean isCalled(String name) {
        return name.equals(displayName());
    }

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
