package dev.retort.database.postgres;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.server.Connector;
import dev.retort.database.server.NetworkFailure;
import dev.retort.database.server.OldServer;
import dev.retort.database.server.ServerAddress;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.postgresql.util.GT;

/** The way to a PostgreSQL server. */
public final class PostgresConnector implements Connector {
    /** Held, because java.util.logging forgets the level of a logger to which there is no reference. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    /** What a connection may be demanded to have, for lack of which the driver rejects it as it does for lack of a password. */
    private static final Pattern DEMANDS =
            Pattern.compile("[?&](?:(?:channelBinding|gssEncMode)=require|requireAuth=)");

    private static final Pattern CURRENT_SCHEMA = Pattern.compile("[?&]currentSchema=([^,&]*)");

    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String DENIED = "28000";
    private static final String REJECTED = "08004";
    private static final String UNREADABLE_URL = "99999";

    private final ServerAddress address;
    private final String jdbc;
    private final Properties properties = new Properties();

    public PostgresConnector(DatabaseUrl url) {
        // What the driver would log, the exception tells as well.
        DRIVER_LOG.setLevel(Level.OFF);
        // The driver would read one that others may read too, and send a password that was not asked for.
        System.setProperty("org.postgresql.pgpassfile", "/dev/null");
        this.jdbc = url.jdbc();
        // A failed or cancelled statement costs the transaction nothing, as on other databases.
        properties.setProperty("autosave", "always");
        // What the server's list of connections shows, unless the URL says otherwise.
        properties.setProperty("ApplicationName", "retort");
        this.address = ServerAddress.of(jdbc, 5432, true);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::value).ifPresent(password -> properties.setProperty("password", password));
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc, properties);
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        OldServer.refuse("PostgreSQL", ServerVersion.of(connection.getMetaData()), new ServerVersion(12, 0, 0));
        return Dialect.of(SQLDialect.POSTGRES);
    }

    @Override
    public String schema(Connection connection) throws SQLException {
        // The driver names the first that exists, or none; migrations may be about to make the one that is meant.
        String present = connection.getSchema();
        return named().or(() -> Optional.ofNullable(present)).orElse("public");
    }

    /** The schema that the URL names first. */
    private Optional<String> named() {
        Matcher named = CURRENT_SCHEMA.matcher(jdbc);
        return named.find()
                ? Optional.of(URLDecoder.decode(named.group(1), StandardCharsets.UTF_8))
                        .filter(name -> !name.isEmpty() && !name.startsWith("\"") && !name.startsWith("$"))
                : Optional.empty();
    }

    @Override
    public List<String> searchPath(Connection connection) throws SQLException {
        List<String> path = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet schemas = statement.executeQuery(
                        "select name from unnest(current_schemas(false)) with ordinality as path (name, place)"
                                + " where name <> 'pg_catalog' order by place")) {
            while (schemas.next()) {
                path.add(schemas.getString(1));
            }
        }
        return path.isEmpty() ? List.of(schema(connection)) : path;
    }

    @Override
    public String displayName() {
        return address.displayName();
    }

    @Override
    public boolean wantsPassword(SQLException e) {
        return WRONG_PASSWORD.equals(e.getSQLState()) || lacksPassword(e);
    }

    private boolean lacksPassword(SQLException e) {
        return REJECTED.equals(e.getSQLState())
                && !properties.containsKey("password")
                && !lacksEncryption(e)
                && !DEMANDS.matcher(jdbc).find();
    }

    /** In the language of the driver. */
    private static boolean lacksEncryption(SQLException e) {
        return REJECTED.equals(e.getSQLState())
                && GT.tr("The server does not support SSL.").equals(e.getMessage());
    }

    @Override
    public String account() {
        return userName() + "@" + address.host();
    }

    @Override
    public RetortException explain(SQLException e) {
        String server = address.server();
        String state = String.valueOf(e.getSQLState());
        if (lacksEncryption(e)) {
            return RetortException.connection("the server " + server + " offers no encrypted connection", e)
                    .withHint("if you trust the network, write sslmode=disable in the URL");
        }
        if (lacksPassword(e)) {
            return RetortException.connection("the server " + server + " wants a password of " + user(), e)
                    .withHint("--password-file reads it from a file, and so are PGPASSWORD and ~/.pgpass read");
        }
        return switch (state) {
            case WRONG_PASSWORD, DENIED ->
                RetortException.connection("the server " + server + " does not let " + user() + " in", e)
                        .withHint("check the user's name and password");
            case UNKNOWN_DATABASE ->
                RetortException.connection("there is no database \"" + address.database() + "\" on " + server, e)
                        .withHint(address.suggestion(databases()));
            case UNREADABLE_URL ->
                RetortException.usage("the URL cannot be used").withHint("write " + address.urlOf("NAME"));
            default ->
                NetworkFailure.explain(e, address, "sslmode=require")
                        .orElseGet(() ->
                                RetortException.connection("no connection to " + server + ": " + e.getMessage(), e));
        };
    }

    private String user() {
        return "user \"" + userName() + "\"";
    }

    private String userName() {
        return properties.getProperty("user", System.getProperty("user.name"));
    }

    /** The databases of the server, as far as they can be had. */
    private List<String> databases() {
        String server = jdbc.replaceFirst("(//[^/?]*)/[^?]*", "$1/postgres");
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server, properties);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select datname from pg_database where not datistemplate order by datname")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        } catch (SQLException _) {
            return List.of();
        }
        return names;
    }
}
