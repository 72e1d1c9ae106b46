package dev.retort.migrate.lock;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.database.mariadb.MariaDbText;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.StatementInDoubt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The lock on a schema of a Galera cluster, where GET_LOCK holds on one node alone: a row that says who has it. Each write to it is
 * certified by all nodes, so that of two at once one fails; and what succeeds has all earlier writes before it.
 *
 * <p>Its owner counts the row up for as long as it lives. From one whose count stands still the row is taken. No clock is read:
 * the nodes' may differ, and while a definition holds up all writes of the cluster, a time would grow old of which a count is
 * already on its way, and makes the taking fail.
 */
final class ClusterLock implements AutoCloseable {
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int BEATS_IN_SILENCE = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE_AT_EXIT = Duration.ofSeconds(1);

    private static final int NO_SUCH_TABLE = 1146;

    /** The server's numbers for a write that another one came before: a deadlock, a wait for a row, a changed row, a row that is there. */
    private static final Set<Integer> OVERTAKEN = Set.of(1213, 1205, 1020, 1062);

    private final Connection connection;
    private final String name;
    private final String schema;
    private final String table;
    private final Duration silence;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retort-lock").factory());
    private final Thread atExit = new Thread(this::releaseAtExit);

    private ClusterLock(Connection connection, Database database, Duration silence) {
        this.connection = connection;
        this.name = database.displayName();
        this.schema = database.schema();
        this.table = MariaDbText.quoted(schema) + ".retort_lock";
        this.silence = silence;
    }

    static boolean isNeeded(Connection connection) throws SQLException {
        return Rows.first(connection, "show global variables like 'wsrep_on'", row -> row.getString(2))
                .filter("ON"::equals)
                .isPresent();
    }

    /**
     * Waits for the lock on a database's schema.
     *
     * @param connection is the lock's from here on, and closed with it
     * @param silence how long an owner may not be heard of
     */
    static ClusterLock on(Connection connection, Database database, Duration silence, Runnable waiting)
            throws SQLException, InterruptedException {
        ClusterLock lock = new ClusterLock(connection, database, silence);
        lock.create();
        lock.claim(waiting);
        Runtime.getRuntime().addShutdownHook(lock.atExit);
        long beat = silence.toMillis() / BEATS_IN_SILENCE;
        var _ = lock.heart.scheduleWithFixedDelay(lock::beat, beat, beat, TimeUnit.MILLISECONDS);
        return lock;
    }

    /** A definition holds up the whole cluster, and is left out where the table is there. */
    private void create() throws SQLException {
        while (!exists()) {
            write("create table if not exists " + table
                    + " (one tinyint not null primary key, owner char(36) not null, beat bigint not null)"
                    + " engine=InnoDB comment 'who changes the schema, through whichever node'");
        }
    }

    private boolean exists() throws SQLException {
        try {
            current();
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return false;
            }
            throw e;
        }
    }

    private void claim(Runnable waiting) throws SQLException, InterruptedException {
        if (insert()) {
            return;
        }
        waiting.run();
        Optional<Claim> last = Optional.empty();
        long since = System.nanoTime();
        while (true) {
            Optional<Claim> now = current();
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            }
            boolean silent = System.nanoTime() - since > silence.toNanos();
            if (now.isEmpty() ? insert() : silent && take(now.get())) {
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean insert() throws SQLException {
        return write("insert into " + table + " values (1, ?, 0)", owner);
    }

    private boolean take(Claim dead) throws SQLException {
        return write(
                "update " + table + " set owner = ?, beat = 0 where owner = ? and beat = ?",
                owner,
                dead.owner(),
                dead.beat());
    }

    /** Whose the lock is, and how far they have counted. */
    private record Claim(String owner, long beat) {}

    private Optional<Claim> current() throws SQLException {
        return Rows.first(
                connection, "select owner, beat from " + table, row -> new Claim(row.getString(1), row.getLong(2)));
    }

    private boolean isOwn() throws SQLException {
        return current().filter(claim -> claim.owner().equals(owner)).isPresent();
    }

    /** Writes; says whether that changed a row, and no other write came before. */
    private boolean write(String sql, Object... values) throws SQLException {
        try {
            return Rows.changed(connection, sql, values) > 0;
        } catch (SQLException e) {
            if (OVERTAKEN.contains(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the schema holds nothing but the lock. */
    synchronized boolean isAlone() throws SQLException {
        String things = """
            select 1 from information_schema.TABLES where TABLE_SCHEMA = ? and TABLE_NAME <> 'retort_lock'
            union all select 1 from information_schema.ROUTINES where ROUTINE_SCHEMA = ?
            union all select 1 from information_schema.EVENTS where EVENT_SCHEMA = ?
            """;
        return Rows.first(connection, things, row -> 1, schema, schema, schema).isEmpty();
    }

    /** A listener that is told of each step when the lock has been renewed for it, and of none once it is lost. */
    MigrationListener renewing(MigrationListener listener) {
        return new MigrationListener() {
            @Override
            public void running(String activity) {
                renew();
                listener.running(activity);
            }

            @Override
            public void began(String migration, boolean isTransaction) {
                listener.began(migration, isTransaction);
            }

            @Override
            public void ended(String migration, Duration took) {
                listener.ended(migration, took);
            }

            @Override
            public void noticed(String notice) {
                listener.noticed(notice);
            }

            @Override
            public StatementInDoubt.Verdict inDoubt(StatementInDoubt statement) {
                return listener.inDoubt(statement);
            }
        };
    }

    private synchronized void renew() {
        try {
            while (!write("update " + table + " set beat = beat + 1 where owner = ?", owner)) {
                if (!isOwn()) {
                    throw new RetortException("another upgrade of " + name + " has taken this one for dead, since "
                                    + silence.toSeconds() + " seconds passed without a sign of it")
                            .withHint("retort history shows how far that one came; retort upgrade goes on there");
                }
            }
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the lock on the schema of " + name + " cannot be kept: "
                            + SqlFailure.of(e).message(),
                    e);
        }
    }

    private void beat() {
        try {
            renew();
        } catch (RetortException _) {
            // The next step reports it.
        }
    }

    @Override
    public void close() throws SQLException {
        heart.shutdown();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // It is running.
        }
        release();
    }

    private synchronized void release() throws SQLException {
        try (connection) {
            while (!write("delete from " + table + " where owner = ?", owner) && isOwn()) {
                // Overtaken: once more.
            }
        }
    }

    /** A definition that is still running holds the release up, and is not waited for: the row is taken when it has been silent. */
    private void releaseAtExit() {
        Thread release = Thread.ofPlatform().daemon().start(() -> {
            try {
                release();
            } catch (SQLException _) {
                // It is taken when it has been silent.
            }
        });
        try {
            release.join(PATIENCE_AT_EXIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
