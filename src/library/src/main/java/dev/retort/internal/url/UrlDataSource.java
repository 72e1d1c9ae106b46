package dev.retort.internal.url;

import dev.retort.RetortException;
import dev.retort.internal.connection.ServerMessage;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections by a URL, each a new one. A SQLite database in memory is kept until this is closed. */
public final class UrlDataSource implements DataSource, AutoCloseable {
    private final DatabaseUrl address;
    private final String url;
    private final Properties properties = new Properties();
    private final @Nullable Connection keeper;

    public UrlDataSource(DatabaseUrl address) {
        this.address = address;
        boolean isInMemory = address.jdbc().equals("jdbc:sqlite::memory:");
        this.url = isInMemory
                ? "jdbc:sqlite:file:retort-" + UUID.randomUUID() + "?mode=memory&cache=shared"
                : address.jdbc();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password.value()));
        if (url.startsWith("jdbc:sqlite:") && !url.contains("foreign_keys=")) {
            properties.setProperty("foreign_keys", "true");
        }
        if (url.startsWith("jdbc:mariadb:")) {
            // Else a server could ask for any file of the application's.
            properties.setProperty("allowLocalInfile", "false");
        }
        this.keeper = isInMemory ? keep() : null;
    }

    private Connection keep() {
        try {
            return getConnection();
        } catch (SQLException e) {
            throw RetortException.connection("there is no connection to the database: " + ServerMessage.of(e), e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return url.startsWith("jdbc:mariadb:")
                ? LocalEncryption.open(address, properties, () -> DriverManager.getConnection(url, properties))
                : DriverManager.getConnection(url, properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws SQLException {
        if (keeper != null) {
            keeper.close();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is logged.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Objects.requireNonNull(UrlDataSource.class.getPackageName()));
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
