package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.config.DatabaseUrl;
import dev.retort.config.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jooq.SQLDialect;
import org.mariadb.jdbc.Driver;

/** The way to a MariaDB or MySQL server. */
final class MariaConnector implements Connector {
    /** The server's number for a database that does not exist. */
    static final int UNKNOWN_DATABASE = 1049;

    private final ServerAddress address;
    private final String jdbc;
    private final Properties properties = new Properties();

    MariaConnector(DatabaseUrl url) {
        // The driver speaks to MySQL too, but asks for its own name.
        this.jdbc = url.jdbc().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
        this.address = ServerAddress.of(jdbc, 3306);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::value).ifPresent(password -> properties.setProperty("password", password));
    }

    @Override
    public Connection connect() throws SQLException {
        return new Driver().connect(jdbc, properties);
    }

    @Override
    public SQLDialect dialect(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MariaDB")
                ? SQLDialect.MARIADB
                : SQLDialect.MYSQL;
    }

    @Override
    public String schema(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    @Override
    public String displayName() {
        return address.displayName();
    }

    @Override
    public RetortException explain(SQLException e) {
        return RetortException.connection("No connection to " + address.server() + ": " + e.getMessage(), e);
    }

    /** A connection through the socket of an embedded server. */
    static Connection socket(Path socket, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "root");
        properties.setProperty("localSocket", socket.toString());
        properties.setProperty("sslMode", "disable");
        return new Driver().connect("jdbc:mariadb://localhost/" + schema, properties);
    }

    /** Tells the server behind a socket to stop. */
    static void shutDown(Path socket) {
        try (Connection connection = socket(socket, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException _) {
            // It went by itself.
        }
    }
}
