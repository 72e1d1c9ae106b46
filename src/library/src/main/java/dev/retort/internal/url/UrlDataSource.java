package dev.retort.internal.url;

import dev.retort.RetortException;
import dev.retort.internal.connection.ServerMessage;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections by a URL, each a new one. A database in memory is kept until this is closed. */
public final class UrlDataSource implements DataSource, AutoCloseable {
    private final DatabaseUrl url;
    private final String jdbc;
    private final Properties properties = new Properties();
    private final @Nullable Connection keeper;

    public UrlDataSource(DatabaseUrl url) {
        this.url = url;
        boolean isInMemory = url.place() instanceof DatabaseUrl.InMemory;
        this.jdbc = isInMemory ? url.product().sharedMemory(url) : url.jdbc();
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password.value()));
        url.product().prepare(url, properties);
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
        return url.product().connect(url, jdbc, properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(jdbc, user, password);
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
