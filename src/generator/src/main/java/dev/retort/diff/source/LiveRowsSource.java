package dev.retort.diff.source;

import dev.retort.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The connection to a live database whose rows are tried, if there is one. */
record LiveRowsSource(Optional<Connection> connection) implements AutoCloseable {

    static LiveRowsSource of(Optional<Database> database) {
        return new LiveRowsSource(database.map(Database::connectToRead));
    }

    @Override
    public void close() throws SQLException {
        if (connection.isPresent()) {
            connection.get().close();
        }
    }
}
