package dev.retort;

import org.jooq.DSLContext;

/**
 * The database as a {@link Session} uses it: jOOQ's context on one connection, and the beginning and end of its
 * transactions. An application gets one from its {@link Retort}; another may be written for a connection that is shared
 * with something else.
 */
public interface SessionConnection {

    /** {@return jOOQ's context, all of whose statements go through the one connection} */
    DSLContext dsl();

    /** Called before the session reads: begins a transaction, unless reading is to be outside of one. */
    void beginToRead();

    /** Called before the session writes: begins a transaction, unless one is open. */
    void beginToWrite();

    /** {@return whether a transaction is open} */
    boolean inTransaction();

    /**
     * Commits what was done, if a transaction is open, and ends it.
     *
     * @throws org.jooq.exception.DataAccessException when it cannot be committed
     */
    void commit();

    /**
     * Undoes what was done, if a transaction is open, and ends it.
     *
     * @throws org.jooq.exception.DataAccessException when the connection is lost, which undoes it as well
     */
    void rollback();

    /** Ends the use of the connection by the session; what is not committed is undone. */
    void close();

    /**
     * {@return whether the session may be used by several threads, since something else sees to it that they take turns}
     */
    default boolean isGuarded() {
        return false;
    }
}
