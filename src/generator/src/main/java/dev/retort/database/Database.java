package dev.retort.database;

import dev.retort.RetortException;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A database that can be connected to: one that was given by URL, or the project's embedded server, which runs for as
 * long as it is open anywhere. Safe for use by several threads.
 */
public interface Database extends AutoCloseable {

    /** What it says of itself. */
    DatabaseIdentity identity();

    default Dialect dialect() {
        return identity().dialect();
    }

    default String schema() {
        return identity().schema();
    }

    default List<String> schemas() {
        return identity().schemas();
    }

    default String historyTable() {
        return identity().historyTable();
    }

    default String displayName() {
        return identity().displayName();
    }

    /** Another database of the same server, where no URL leads to it: on the embedded server. */
    default Optional<Database> sibling(String name) {
        return Optional.empty();
    }

    /** What to do about a failure of which the reason is something that the server lacks: on the embedded server. */
    default Optional<String> advice(Throwable failure) {
        return Optional.empty();
    }

    /** Whether Retort runs the server itself, and so migrates it without being asked. */
    default boolean embedded() {
        return false;
    }

    /** Whether a user who types this name to go somewhere means this database. */
    default boolean isCalled(String name) {
        return name.equals(displayName());
    }

    /**
     * Drops it, so that the next connection finds it new and empty, where that is sooner done than emptying it: a scratch database on the
     * embedded server, to which no connection is open. False where it is left as it is.
     */
    default boolean renewed() {
        return false;
    }

    /** Whether it has a server of Retort's own, which ends with it, and of which another one takes little memory. */
    default boolean isLight() {
        return false;
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
