package dev.retort.database.embedded;

import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database of the embedded server that is not the project's, to be looked at as it is.
 *
 * @param server the server, which runs as long as the project's database is open
 * @param name its name
 * @param identity what it says of itself
 */
record EmbeddedSibling(EmbeddedServer server, String name, DatabaseIdentity identity) implements Database {

    @Override
    public Connection connect() {
        try {
            return server.engine().connect(server.ensureRunning(), name);
        } catch (SQLException e) {
            throw server.refused(e);
        }
    }

    @Override
    public void close() {
        // The server is not this one's.
    }
}
