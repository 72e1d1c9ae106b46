package dev.retort.database.server;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.internal.text.Spelling;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The way of one user to one database server. */
public abstract class Connector {
    private static final int FEW = 12;

    private final DatabaseUrl url;
    private final Properties properties = new Properties();

    /**
     * The way to where a URL leads.
     *
     * @param defaults properties of connections of which the URL may say otherwise
     */
    protected Connector(DatabaseUrl url, Map<String, String> defaults) {
        this.url = url;
        properties.putAll(defaults);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().map(Secret::value).ifPresent(password -> properties.setProperty("password", password));
    }

    protected final DatabaseUrl url() {
        return url;
    }

    public final Connection connect() throws SQLException {
        return connect(url, properties);
    }

    /** A new connection to a database of the server. */
    protected abstract Connection connect(DatabaseUrl database, Properties properties) throws SQLException;

    /** The product of the server that a connection leads to. */
    public abstract Dialect dialect(Connection connection) throws SQLException;

    public abstract String schema(Connection connection) throws SQLException;

    /** The schemas that a name without one is looked for in; the first is that in which a connection works. */
    public List<String> searchPath(Connection connection) throws SQLException {
        return List.of(schema(connection));
    }

    /** What this database is called in messages and the prompt. */
    public final String displayName() {
        return url.database().isEmpty() ? url.server() : url.database();
    }

    /** What a failure to connect means. */
    public abstract RetortException explain(SQLException e);

    /** Whether a failure to connect means that a password would have to be given, or that this one is wrong. */
    public abstract boolean wantsPassword(SQLException e);

    /** Who connects, and where: {@code reader@localhost}. */
    public final String account() {
        return userName() + "@" + url.host();
    }

    protected final boolean hasPassword() {
        return properties.containsKey("password");
    }

    /** The user in a message. */
    protected final String user() {
        return "user \"" + userName() + "\"";
    }

    private String userName() {
        return properties.getProperty("user", System.getProperty("user.name"));
    }

    /** The JDBC URL of a database here, without the parameters that it may need. */
    protected final String urlOf(String name) {
        return url.product().prefix() + "//" + url.server() + "/" + name;
    }

    /** A database that every server has, or an empty text where a connection needs none. */
    protected abstract String anyDatabase();

    /** The query for the names of the databases that are not the server's own. */
    protected abstract String databasesQuery();

    protected final List<String> databases(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(databasesQuery())) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    /** The error that the server has no database of the URL's name. */
    protected final RetortException noDatabase(SQLException e) {
        return RetortException.connection("there is no database \"" + url.database() + "\" on " + url.server(), e)
                .withHint(suggestion());
    }

    /** Which of the databases that this user can see may have been meant. */
    protected final String suggestion() {
        List<String> databases;
        try (Connection connection = connect(url.withDatabase(anyDatabase()), properties)) {
            databases = databases(connection);
        } catch (SQLException _) {
            databases = List.of();
        }
        if (databases.isEmpty()) {
            return "create it first, or ask for the right to see it";
        }
        List<String> present = databases;
        return Spelling.closest(url.database(), present)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> "there are: " + listed(present));
    }

    protected static String listed(List<String> names) {
        String few = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        return names.size() > FEW ? few + ", and " + (names.size() - FEW) + " more" : few;
    }
}
