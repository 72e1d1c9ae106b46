package dev.retort.database.mariadb;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.server.Connector;
import dev.retort.database.server.NetworkFailure;
import dev.retort.database.server.OldServer;
import dev.retort.database.server.ServerAddress;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.row.WholeGroups;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.LocalEncryption;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** The way to a MariaDB or MySQL server. */
public final class MariaConnector implements Connector {
    /** The server's numbers for what it refuses. */
    public static final int UNKNOWN_DATABASE = 1049;

    private static final int DATABASE_DENIED = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final int HOST_DENIED = 1130;

    /**
     * A server may ask the driver for any file of the person's in answer to any statement, and it is not given. Connections say in
     * the server's list whose they are.
     */
    private static final Map<String, String> PRECAUTIONS =
            Map.of("allowLocalInfile", "false", "connectionAttributes", "program_name:retort");

    private static final Pattern SOCKET = Pattern.compile("[?&]localSocket=([^&]*)");
    private static final Set<String> SYSTEM = Set.of("information_schema", "performance_schema", "mysql", "sys");

    private final ServerAddress address;
    private final DatabaseUrl url;
    private final Properties properties = new Properties();

    public MariaConnector(DatabaseUrl url) {
        // The driver speaks to MySQL too, but asks for its own name.
        this.url =
                new DatabaseUrl(url.jdbc().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:"), url.user(), url.password());
        this.address = ServerAddress.of(this.url.jdbc(), 3306, false);
        properties.putAll(PRECAUTIONS);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::value).ifPresent(password -> properties.setProperty("password", password));
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection =
                LocalEncryption.open(url, properties, () -> new Driver().connect(url.jdbc(), properties));
        WholeGroups.raise(connection);
        return connection;
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        boolean isMariaDb = connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        OldServer.refuse(
                isMariaDb ? "MariaDB" : "MySQL",
                ServerVersion.of(connection.getMetaData()),
                isMariaDb ? new ServerVersion(10, 2, 0) : new ServerVersion(8, 0, 0));
        return Dialect.of(isMariaDb ? SQLDialect.MARIADB : SQLDialect.MYSQL);
    }

    @Override
    public String schema(Connection connection) throws SQLException {
        @Nullable String database = connection.getCatalog();
        if (database == null) {
            List<String> databases = databases(connection);
            throw RetortException.usage("the URL names no database of " + address.server())
                    .withHint(
                            databases.isEmpty()
                                    ? "write " + address.urlOf("NAME")
                                    : "write " + address.urlOf(databases.getFirst()) + "; there are: "
                                            + ServerAddress.listed(databases));
        }
        return database;
    }

    @Override
    public String displayName() {
        return address.displayName();
    }

    @Override
    public boolean wantsPassword(SQLException e) {
        return e.getErrorCode() == ACCESS_DENIED;
    }

    @Override
    public String account() {
        return userName() + "@" + address.host();
    }

    @Override
    public RetortException explain(SQLException e) {
        String server = address.server();
        String message = message(e);
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED ->
                RetortException.connection("the server " + server + " does not let " + user() + " in", e)
                        .withHint(
                                properties.containsKey("password")
                                        ? "check the user's name and password"
                                        : "no password was given: --password-file reads it from a file, and so is"
                                                + " ~/.my.cnf read");
            case DATABASE_DENIED ->
                RetortException.connection(
                                user() + " may not use the database \"" + address.database() + "\" of " + server, e)
                        .withHint(address.suggestion(databases()));
            case UNKNOWN_DATABASE ->
                RetortException.connection("there is no database \"" + address.database() + "\" on " + server, e)
                        .withHint(address.suggestion(databases()));
            case TOO_MANY_CONNECTIONS, HOST_DENIED ->
                RetortException.connection("the server " + server + " takes no connection: " + message, e);
            default -> {
                if (LocalEncryption.isMissing(e)) {
                    yield RetortException.connection("the server " + server + " offers no encrypted connection", e)
                            .withHint("if you trust the network, add "
                                    + (url.jdbc().contains("?") ? "&" : "?") + LocalEncryption.PARAMETER
                                    + "=disable to the URL");
                }
                if (LocalEncryption.isOfUnknownOrigin(e)) {
                    yield RetortException.connection(
                                    "nothing shows that it is " + server
                                            + " that answers: no authority known here has signed its certificate",
                                    e)
                            .withHint("add " + (url.jdbc().contains("?") ? "&" : "?") + "ssl_ca=FILE to the URL, with"
                                    + " the certificate that you"
                                    + " expect; or, if you trust the"
                                    + " network, ssl_mode=required,"
                                    + " which encrypts without asking"
                                    + " who answers");
                }
                Matcher socket = SOCKET.matcher(url.jdbc());
                if (socket.find() && e.getCause() instanceof IOException) {
                    yield RetortException.connection("no server listens at the socket " + socket.group(1), e)
                            .withHint("is the server running, and is this its socket?");
                }
                yield NetworkFailure.explain(e, address, LocalEncryption.PARAMETER + "=trust")
                        .orElseGet(() -> other(e, message));
            }
        };
    }

    private RetortException other(SQLException e, String message) {
        if (e.getSQLState() == null) {
            // The driver did not get as far as a connection.
            return new RetortException(
                    RetortException.Kind.USAGE,
                    "the URL cannot be used: " + message.replaceFirst("^error parsing url: ", ""),
                    null,
                    "a URL looks like jdbc:mariadb://host:3306/name",
                    e);
        }
        return RetortException.connection("no connection to " + address.server() + ": " + message, e);
    }

    /** What the driver says, without its number for the connection. */
    private static String message(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    private String user() {
        return "user \"" + userName() + "\"";
    }

    private String userName() {
        return properties.getProperty("user", System.getProperty("user.name"));
    }

    /** The databases that this user can see, as far as they can be had. */
    private List<String> databases() {
        String server = url.jdbc().replaceFirst("(//[^/?]*)/[^?]*", "$1/");
        try (Connection connection = new Driver().connect(server, properties)) {
            return databases(connection);
        } catch (SQLException _) {
            return List.of();
        }
    }

    private static List<String> databases(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show databases")) {
            while (result.next()) {
                if (!SYSTEM.contains(result.getString(1))) {
                    names.add(result.getString(1));
                }
            }
        }
        return names;
    }

    /** A connection through the socket of an embedded server. */
    public static Connection socket(Path socket, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(PRECAUTIONS);
        properties.setProperty("user", "root");
        properties.setProperty("localSocket", socket.toString());
        properties.setProperty(LocalEncryption.PARAMETER, "disable");
        Connection connection = new Driver().connect("jdbc:mariadb://localhost/" + schema, properties);
        WholeGroups.raise(connection);
        return connection;
    }

    /** Tells the server behind a socket to stop. */
    public static void shutDown(Path socket) {
        try (Connection connection = socket(socket, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException _) {
            // It went by itself.
        }
    }
}
