package dev.retort.connect;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;

/**
 * Another database of the embedded server than the project's, to be looked at as it is.
 *
 * @param server the server, which runs as long as the project's database is open
 * @param schema its name
 */
record EmbeddedSibling(EmbeddedServer server, String schema) implements Database {

    @Override
    public SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String displayName() {
        return schema;
    }

    @Override
    public Connection connect() {
        try {
            return MariaConnector.socket(server.ensureRunning(), schema);
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the embedded MariaDB server refused the connection: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // The server is not this one's.
    }
}
