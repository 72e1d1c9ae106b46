package dev.retort.database.live;

import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;

/** A listener to every statement that goes through a {@link WatchedConnection}. */
interface StatementWatch {

    /**
     * A statement is to be sent, or prepared in order to be sent. Throws to prevent it.
     *
     * @param connection the connection itself, on which questions may be put
     * @param syntax how its session reads SQL
     */
    void before(Connection connection, String sql, Syntax syntax) throws SQLException;
}
