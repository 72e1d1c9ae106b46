package dev.retort;

import java.sql.Connection;
import org.jooq.tools.jdbc.DefaultConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A source of one connection, which stays open, so that it can be seen how it was given back. */
final class SingleConnection extends AbstractDataSource {
    private final Connection connection;

    SingleConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return new DefaultConnection(connection) {
            @Override
            public void close() {
                // It is given back.
            }
        };
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }
}
