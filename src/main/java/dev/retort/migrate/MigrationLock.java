package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.connect.Database;
import dev.retort.connect.FileGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The right to change a database's schema: one process has it at a time, whichever machine it runs on. It ends with the
 * connection or the process that holds it. A SQLite file knows no such lock; there, it is the project that is locked, and
 * in a Galera cluster, {@link ClusterLock}.
 */
final class MigrationLock implements AutoCloseable {
    /** Any number, the same for all: PostgreSQL's locks have numbers for names. */
    private static final long POSTGRES_KEY = 0x7265746f7274L;

    private static final int PATIENCE_SECONDS = 10;

    private final AutoCloseable held;

    private MigrationLock(AutoCloseable held) {
        this.held = held;
    }

    /** Waits for the lock. */
    static MigrationLock on(Database database, Path state, MigrationListener listener) {
        try {
            return new MigrationLock(
                    switch (database.dialect().family()) {
                        case MARIADB, MYSQL -> named(database, listener);
                        case POSTGRES -> advisory(database);
                        default -> FileGuard.enter(state.resolve("migrate.lock"));
                    });
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        } catch (SQLException e) {
            throw unlocked(database, SqlFailure.of(e).message(), e);
        } catch (IOException e) {
            throw unlocked(database, String.valueOf(e.getMessage()), e);
        }
    }

    private static RetortException unlocked(Database database, String reason, Exception cause) {
        return new RetortException("the schema of " + database.displayName() + " cannot be locked: " + reason, cause);
    }

    /** The name of the lock of one kind on one schema of a MariaDB server. */
    static String name(String kind, String schema) {
        return kind + " " + ScriptStatement.digest(schema).substring(0, 32);
    }

    /**
     * Waits for a named lock of a MariaDB server.
     *
     * @param meanwhile what to tell a person who waits
     */
    static void take(Connection connection, String name, MigrationListener listener, String meanwhile)
            throws SQLException {
        while (!take(connection, name, 0)) {
            listener.running(meanwhile);
            if (take(connection, name, PATIENCE_SECONDS)) {
                return;
            }
        }
    }

    private static boolean take(Connection connection, String name, int seconds) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select get_lock(?, ?)")) {
            lock.setString(1, name);
            lock.setInt(2, seconds);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Gives a named lock of a MariaDB server back. */
    static void release(Connection connection, String name) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement("select release_lock(?)")) {
            release.setString(1, name);
            release.executeQuery().close();
        }
    }

    /** The server's own lock, and where that holds on one node alone, the cluster's besides. */
    private static AutoCloseable named(Database database, MigrationListener listener)
            throws SQLException, InterruptedException {
        String meanwhile = "waiting for another upgrade of " + database.displayName();
        Connection connection = database.connect();
        try {
            take(connection, name("retort upgrade", database.schema()), listener, meanwhile);
            if (!ClusterLock.isNeeded(connection)) {
                return connection;
            }
            return ClusterLock.on(
                    connection,
                    database,
                    ClusterLock.SILENCE,
                    () -> listener.running(meanwhile + ", or for " + ClusterLock.SILENCE.toSeconds()
                            + " seconds without a sign of it"));
        } catch (SQLException | InterruptedException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection advisory(Database database) throws SQLException {
        Connection connection = database.connect();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, POSTGRES_KEY);
            lock.executeQuery().close();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A listener that is told of each step only while the lock is held, where it can be lost to another process. */
    MigrationListener renewing(MigrationListener listener) {
        return held instanceof ClusterLock cluster ? cluster.renewing(listener) : listener;
    }

    /** Whether the schema holds nothing but this lock. */
    boolean isAlone() throws SQLException {
        return held instanceof ClusterLock cluster && cluster.isAlone();
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            // The connection or the file was lost, and the lock with it.
        }
    }
}
