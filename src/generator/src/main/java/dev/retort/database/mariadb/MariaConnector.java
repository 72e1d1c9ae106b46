package dev.retort.database.mariadb;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.server.Connector;
import dev.retort.database.server.NetworkFailure;
import dev.retort.database.server.OldServer;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.row.WholeGroups;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.LocalEncryption;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** The way to a MariaDB or MySQL server. */
public final class MariaConnector extends Connector {
    /** The server's numbers for what it refuses. */
    public static final int UNKNOWN_DATABASE = 1049;

    private static final String SOCKET = "localSocket";
    private static final int DATABASE_DENIED = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final int HOST_DENIED = 1130;

    /**
     * A server may ask the driver for any file of the user's in answer to any statement, and it is not given. Connections say in
     * the server's list whose they are.
     */
    private static final Map<String, String> PRECAUTIONS =
            Map.of("allowLocalInfile", "false", "connectionAttributes", "program_name:retort");

    public MariaConnector(DatabaseUrl url) {
        super(url, PRECAUTIONS);
    }

    @Override
    protected Connection connect(DatabaseUrl database, Properties properties) throws SQLException {
        Connection connection =
                LocalEncryption.open(database, properties, () -> new Driver().connect(database.jdbc(), properties));
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
            throw RetortException.usage("the URL names no database of " + url().server())
                    .withHint(
                            databases.isEmpty()
                                    ? "write " + urlOf("NAME")
                                    : "write " + urlOf(databases.getFirst()) + "; there are: " + listed(databases));
        }
        return database;
    }

    @Override
    public boolean wantsPassword(SQLException e) {
        return e.getErrorCode() == ACCESS_DENIED;
    }

    @Override
    public RetortException explain(SQLException e) {
        String server = url().server();
        String message = message(e);
        String separator = url().parameters().isEmpty() ? "?" : "&";
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED ->
                RetortException.connection("the server " + server + " does not let " + user() + " in", e)
                        .withHint(
                                hasPassword()
                                        ? "check the user's name and password"
                                        : "no password was given: --password-file reads it from a file, and so is"
                                                + " ~/.my.cnf read");
            case DATABASE_DENIED ->
                RetortException.connection(
                                user() + " may not use the database \"" + url().database() + "\" of " + server, e)
                        .withHint(suggestion());
            case UNKNOWN_DATABASE -> noDatabase(e);
            case TOO_MANY_CONNECTIONS, HOST_DENIED ->
                RetortException.connection("the server " + server + " takes no connection: " + message, e);
            default -> {
                if (LocalEncryption.isMissing(e)) {
                    yield RetortException.connection("the server " + server + " offers no encrypted connection", e)
                            .withHint("if you trust the network, add "
                                    + separator + LocalEncryption.PARAMETER
                                    + "=disable to the URL");
                }
                if (LocalEncryption.isOfUnknownOrigin(e)) {
                    yield RetortException.connection(
                                    "nothing shows that it is " + server
                                            + " that answers: no authority known here has signed its certificate",
                                    e)
                            .withHint("add " + separator + "ssl_ca=FILE to the URL, with"
                                    + " the certificate that you"
                                    + " expect; or, if you trust the"
                                    + " network, ssl_mode=required,"
                                    + " which encrypts without asking"
                                    + " who answers");
                }
                Optional<String> socket = url().parameter(SOCKET);
                if (socket.isPresent() && e.getCause() instanceof IOException) {
                    yield RetortException.connection("no server listens at the socket " + socket.get(), e)
                            .withHint("is the server running, and is this its socket?");
                }
                yield NetworkFailure.explain(e, url(), LocalEncryption.PARAMETER + "=trust")
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
        return RetortException.connection("no connection to " + url().server() + ": " + message, e);
    }

    /** What the driver says, without its number for the connection. */
    private static String message(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    @Override
    protected String anyDatabase() {
        return "";
    }

    @Override
    protected String databasesQuery() {
        return "select schema_name from information_schema.schemata where schema_name not in"
                + " ('information_schema', 'performance_schema', 'mysql', 'sys') order by schema_name";
    }

    /** A connection through the socket of an embedded server. */
    public static Connection socket(Path socket, String schema) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(PRECAUTIONS);
        properties.setProperty("user", "root");
        properties.setProperty(SOCKET, socket.toString());
        properties.setProperty(LocalEncryption.PARAMETER, "disable");
        Connection connection = new Driver().connect("jdbc:mariadb://localhost/" + schema, properties);
        WholeGroups.raise(connection);
        return connection;
    }

    /** Stops the server that listens at a socket. */
    public static void shutDown(Path socket) {
        try (Connection connection = socket(socket, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException _) {
            // It went by itself.
        }
    }
}
