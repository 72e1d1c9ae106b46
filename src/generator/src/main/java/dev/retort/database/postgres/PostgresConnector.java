package dev.retort.database.postgres;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.server.Connector;
import dev.retort.database.server.NetworkFailure;
import dev.retort.database.server.OldServer;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.url.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.postgresql.util.GT;

/** The way to a PostgreSQL server. */
public final class PostgresConnector extends Connector {
    /** Held, because java.util.logging forgets the level of a logger to which there is no reference. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private static final Map<String, String> DEFAULTS = Map.of(
            // A failed or cancelled statement costs the transaction nothing, as on other databases.
            "autosave", "always",
            // What the server's list of connections shows.
            "ApplicationName", "retort");

    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String DENIED = "28000";
    private static final String REJECTED = "08004";
    private static final String UNREADABLE_URL = "99999";

    public PostgresConnector(DatabaseUrl url) {
        super(url, DEFAULTS);
        // What the driver would log, the exception tells as well.
        DRIVER_LOG.setLevel(Level.OFF);
        // The driver would read one that others may read too, and send a password that was not asked for.
        System.setProperty("org.postgresql.pgpassfile", "/dev/null");
    }

    @Override
    protected Connection connect(DatabaseUrl database, Properties properties) throws SQLException {
        return DriverManager.getConnection(database.jdbc(), properties);
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
        return url().parameter("currentSchema")
                .map(path -> path.replaceFirst("(?s),.*", ""))
                .filter(name -> !name.isEmpty() && !name.startsWith("\"") && !name.startsWith("$"));
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
    public boolean wantsPassword(SQLException e) {
        return WRONG_PASSWORD.equals(e.getSQLState()) || lacksPassword(e);
    }

    private boolean lacksPassword(SQLException e) {
        return REJECTED.equals(e.getSQLState()) && !hasPassword() && !lacksEncryption(e) && !isDemanding();
    }

    /** Whether the driver may reject a connection for lack of something else as it does for lack of a password. */
    private boolean isDemanding() {
        return Stream.of("channelBinding", "gssEncMode")
                        .anyMatch(name -> url().parameter(name).equals(Optional.of("require")))
                || url().parameter("requireAuth").isPresent();
    }

    /** In the language of the driver. */
    private static boolean lacksEncryption(SQLException e) {
        return REJECTED.equals(e.getSQLState())
                && GT.tr("The server does not support SSL.").equals(e.getMessage());
    }

    @Override
    public RetortException explain(SQLException e) {
        String server = url().server();
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
            case UNKNOWN_DATABASE -> noDatabase(e);
            case UNREADABLE_URL ->
                RetortException.usage("the URL cannot be used").withHint("write " + urlOf("NAME"));
            default ->
                NetworkFailure.explain(e, url(), "sslmode=require")
                        .orElseGet(() ->
                                RetortException.connection("no connection to " + server + ": " + e.getMessage(), e));
        };
    }

    @Override
    protected String anyDatabase() {
        return "postgres";
    }

    @Override
    protected String databasesQuery() {
        return "select datname from pg_database where not datistemplate order by datname";
    }
}
