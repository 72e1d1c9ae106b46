package dev.retort.internal.transaction;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A session's part of an outer transaction, which its owner ends: what it commits waits for that end, and what it rolls back is its own part
 * alone.
 */
final class JoinedTransaction implements TransactionScope {
    private @Nullable Savepoint start;

    @Override
    public void begin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new RetortException("the connection is in no transaction: its auto-commit is on")
                    .withHint(
                            "connection.setAutoCommit(false) begins one; retort.session() has a transaction of its own");
        }
        start = connection.setSavepoint();
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        if (start != null) {
            connection.releaseSavepoint(start);
        }
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        if (start != null) {
            connection.rollback(start);
            connection.releaseSavepoint(start);
        }
    }

    @Override
    public void leave(Connection connection) {
        start = null;
    }
}
