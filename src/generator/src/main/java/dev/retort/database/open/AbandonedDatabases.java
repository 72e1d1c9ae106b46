package dev.retort.database.open;

import dev.retort.database.Database;
import dev.retort.database.ServerLocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scratch databases that killed processes left on a server. Whether one is in use, the server itself knows: by a lock of its name,
 * or, where locks are those of one database, by the connections to it.
 *
 * @param server a connection to it is one to a database that is no scratch database
 * @param prefix what the names of scratch databases begin with
 */
record AbandonedDatabases(Database server, String prefix) {

    private static final Duration MAKING = Duration.ofMinutes(1);

    /** The time at which a scratch database is made, as its name has it after the prefix. */
    static String stamp(Instant now) {
        return String.format("%08x", now.getEpochSecond());
    }

    /** Marks a scratch database as in use, for as long as the connection that it gives is open. */
    Connection keep(Database database, String name) throws SQLException {
        Optional<ServerLocks> locks = locksByName();
        Connection keeper = locks.isPresent() ? server.connect() : database.connect();
        try {
            if (locks.isPresent()) {
                ask(keeper, locks.get().take(), name);
            }
            return keeper;
        } catch (SQLException e) {
            keeper.close();
            throw e;
        }
    }

    /** Drops those that are in use by no process. What cannot be dropped stays: it is no reason not to go on. */
    void drop() {
        try (Connection connection = server.connect()) {
            for (String name : found(connection)) {
                dropUnlessUsed(connection, name);
            }
        } catch (SQLException _) {
            // Its user may not look; the names of the databases say what they are.
        }
    }

    /** Drops one, unless it is in use; gives whether it is gone. */
    boolean drop(String name) throws SQLException {
        try (Connection connection = server.connect()) {
            if (all(connection).contains(name)) {
                dropUnlessUsed(connection, name);
            }
            return !all(connection).contains(name);
        }
    }

    private List<String> found(Connection connection) throws SQLException {
        // One that is being made is not yet in use.
        String youngest = prefix + stamp(Instant.now().minus(MAKING));
        return all(connection).stream()
                .filter(name -> name.compareTo(youngest) < 0)
                .toList();
    }

    private List<String> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet catalog = connection.getMetaData().getCatalogs()) {
            while (catalog.next()) {
                String name = catalog.getString(1);
                if (name.startsWith(prefix)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private void dropUnlessUsed(Connection connection, String name) throws SQLException {
        Optional<ServerLocks> locks = locksByName();
        if (locks.isPresent() && !ask(connection, locks.get().take(), name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database " + server.dialect().quoted(name));
        } catch (SQLException _) {
            // It is in use, or another's.
        } finally {
            if (locks.isPresent()) {
                ask(connection, locks.get().release(), name);
            }
        }
    }

    private Optional<ServerLocks> locksByName() {
        return server.dialect().locks().filter(locks -> !locks.isNumbered());
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && "1".equals(answer.getString(1));
            }
        }
    }
}
