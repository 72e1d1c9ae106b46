package dev.retort.internal.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** The beginning and the end of a session's transaction on a connection. For one transaction. */
interface TransactionScope {

    /** Called before the first statement. */
    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** Called when the transaction has ended in any way, before the connection is given back. */
    void leave(Connection connection) throws SQLException;
}
