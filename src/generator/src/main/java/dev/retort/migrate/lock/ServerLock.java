package dev.retort.migrate.lock;

import dev.retort.database.Database;
import dev.retort.database.ServerLocks;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A lock that a server keeps for a connection, by a name. It is asked for again and again instead of waited for: a statement
 * that waits may itself be waited for.
 *
 * @param name the name, or the number as text
 */
public record ServerLock(ServerLocks locks, String name) {
    /** Any numbers, the same for all, where locks have numbers for names. */
    private static final long UPGRADE = 0x7265746f7274L;

    private static final long SCRIPT = UPGRADE + 1;

    /** How long one waits without a word of whom for. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The lock of a change to a database's schema. */
    public static ServerLock ofUpgrade(Database database) {
        return of(database, "retort upgrade", UPGRADE);
    }

    /** The lock of a script that runs, which a connection holds until the server has ended its last statement. */
    static ServerLock ofScript(Database database) {
        return of(database, "retort script", SCRIPT);
    }

    private static ServerLock of(Database database, String kind, long number) {
        ServerLocks locks = database.dialect().locks().orElseThrow();
        return new ServerLock(
                locks,
                locks.isNumbered()
                        ? Long.toString(number)
                        : kind + " " + ScriptStatement.digest(database.schema()).substring(0, 32));
    }

    /**
     * Waits for the lock.
     *
     * @param meanwhile what to say while one waits; after a while, who has it is added
     */
    public void take(Connection connection, MigrationListener listener, String meanwhile)
            throws SQLException, InterruptedException {
        if (isFree(connection)) {
            return;
        }
        listener.running(meanwhile);
        long since = System.nanoTime();
        boolean told = false;
        while (!isFree(connection)) {
            listener.running(meanwhile);
            if (!told && System.nanoTime() - since > SILENCE.toNanos()) {
                told = true;
                listener.noticed(
                        meanwhile + holder(connection).map(who -> ": " + who).orElse(""));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean isFree(Connection connection) throws SQLException {
        return ask(connection, locks.take()).filter("1"::equals).isPresent();
    }

    public void release(Connection connection) throws SQLException {
        ask(connection, locks.release());
    }

    /** The connection that has the lock, as one looks for it among the server's. */
    private Optional<String> holder(Connection connection) {
        try {
            return ask(connection, locks.holder());
        } catch (SQLException _) {
            // Not every user may see the connections of others.
            return Optional.empty();
        }
    }

    private Optional<String> ask(Connection connection, String question) throws SQLException {
        return Rows.first(connection, question, row -> row.getString(1), name);
    }
}
