package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.config.DatabaseUrl;
import dev.retort.config.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.SQLDialect;

/** The way to a PostgreSQL server. */
final class PostgresConnector implements Connector {
    private final ServerAddress address;
    private final String jdbc;
    private final Properties properties = new Properties();

    PostgresConnector(DatabaseUrl url) {
        this.jdbc = url.jdbc();
        this.address = ServerAddress.of(jdbc, 5432);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::value).ifPresent(password -> properties.setProperty("password", password));
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc, properties);
    }

    @Override
    public SQLDialect dialect(Connection connection) {
        return SQLDialect.POSTGRES;
    }

    @Override
    public String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    @Override
    public String displayName() {
        return address.displayName();
    }

    @Override
    public RetortException explain(SQLException e) {
        return RetortException.connection("No connection to " + address.server() + ": " + e.getMessage(), e);
    }
}
