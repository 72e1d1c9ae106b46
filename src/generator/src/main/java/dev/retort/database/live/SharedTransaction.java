package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.SessionConnection;
import org.jooq.DSLContext;

/**
 * The part of a session in a shared connection: it reads outside of a transaction, begins one when it writes, and takes part in
 * one that was begun by others.
 */
final class SharedTransaction implements SessionConnection {
    private final LiveConnection connection;
    private volatile boolean lost;

    SharedTransaction(LiveConnection connection) {
        this.connection = connection;
    }

    /** Notes that the connection was lost, and with it the transaction, if one was open. */
    void lose(boolean transaction) {
        lost |= transaction;
    }

    @Override
    public DSLContext dsl() {
        return connection.db();
    }

    @Override
    public void beginToRead() {
        refuseIfLost();
    }

    @Override
    public void beginToWrite() {
        refuseIfLost();
        if (!connection.inTransaction()) {
            connection.begin();
        }
    }

    private void refuseIfLost() {
        if (lost) {
            throw new RetortException("the session's transaction was lost with the connection")
                    .withHint("session.rollback() lets go of it, and reads the records again");
        }
    }

    @Override
    public boolean inTransaction() {
        return connection.inTransaction();
    }

    @Override
    public void commit() {
        refuseIfLost();
        if (connection.inTransaction()) {
            connection.commit();
        }
    }

    @Override
    public void rollback() {
        lost = false;
        if (connection.inTransaction()) {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        // The connection is closed by the one who opened it.
    }

    @Override
    public boolean isGuarded() {
        return true;
    }
}
