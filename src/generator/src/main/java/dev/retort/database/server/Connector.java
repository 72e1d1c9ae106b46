package dev.retort.database.server;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The way to one kind of database server. */
public interface Connector {

    /** A new connection. */
    Connection connect() throws SQLException;

    /** The product of the server behind a connection. */
    Dialect dialect(Connection connection) throws SQLException;

    /** The schema that a connection works in. */
    String schema(Connection connection) throws SQLException;

    /** The schemas that a name without one is looked for in; the first is that in which a connection works. */
    default List<String> searchPath(Connection connection) throws SQLException {
        return List.of(schema(connection));
    }

    /** What a person calls this database. */
    String displayName();

    /** What a failure to connect means. */
    RetortException explain(SQLException e);

    /** Whether a failure to connect means that a password would have to be given, or that this one is wrong. */
    boolean wantsPassword(SQLException e);

    /** Who connects, and where: {@code reader@localhost}. */
    String account();
}
