package dev.retort.migrate.lock;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.FileGuard;
import dev.retort.database.SqlFailure;
import dev.retort.migrate.script.MigrationListener;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to change a database's schema: one process has it at a time, whichever machine it runs on. It ends with the
 * connection or the process that holds it. A file knows no such lock; there, it is the project that is locked, and
 * in a Galera cluster, {@link ClusterLock}.
 */
public final class MigrationLock implements AutoCloseable {
    private final AutoCloseable held;

    private MigrationLock(AutoCloseable held) {
        this.held = held;
    }

    public static MigrationLock on(Database database, Path state, MigrationListener listener) {
        try {
            return new MigrationLock(
                    database.dialect().locks().isPresent()
                            ? ofServer(database, listener)
                            : FileGuard.enter(
                                    state.resolve("migrate.lock"),
                                    holder -> listener.noticed(waiting(database, holder))));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        } catch (SQLException e) {
            throw SqlFailure.of(e, unlocked(database));
        } catch (IOException e) {
            throw new RetortException(unlocked(database) + ": " + e.getMessage(), e);
        }
    }

    private static String meanwhile(Database database) {
        return "waiting for another upgrade of " + database.displayName();
    }

    private static String waiting(Database database, String holder) {
        return meanwhile(database) + (holder.isEmpty() ? "" : ": " + holder);
    }

    private static String unlocked(Database database) {
        return "the schema of " + database.displayName() + " cannot be locked";
    }

    /** The server's own lock, and where that holds on one node alone, the cluster's besides. */
    private static AutoCloseable ofServer(Database database, MigrationListener listener)
            throws SQLException, InterruptedException {
        String meanwhile = meanwhile(database);
        Connection connection = database.connect();
        try {
            ServerLock.ofUpgrade(database).take(connection, listener, meanwhile);
            if (!database.dialect().commitsDefinitions() || !ClusterLock.isNeeded(connection)) {
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

    /** Waits until the server has ended the last statement of a script that was cut off, and keeps others waiting so. */
    public static void takeForScript(Connection connection, Database database, MigrationListener listener)
            throws SQLException {
        if (database.dialect().locks().isEmpty()) {
            return;
        }
        try {
            ServerLock.ofScript(database)
                    .take(connection, listener, "waiting for the end of a statement that was cut off");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        }
    }

    public static void releaseOfScript(Connection connection, Database database) throws SQLException {
        if (database.dialect().locks().isPresent()) {
            ServerLock.ofScript(database).release(connection);
        }
    }

    /** A listener that is told of each step only while the lock is held, where it can be lost to another process. */
    public MigrationListener renewing(MigrationListener listener) {
        return held instanceof ClusterLock cluster ? cluster.renewing(listener) : listener;
    }

    public boolean isAlone() throws SQLException {
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
