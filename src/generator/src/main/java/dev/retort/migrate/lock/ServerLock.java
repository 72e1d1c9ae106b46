package dev.retort.migrate.lock;

import dev.retort.database.Database;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A lock that a server keeps for a connection, by a name. On PostgreSQL it is asked for again and again instead of waited for: a
 * statement that waits there is itself waited for by CREATE INDEX CONCURRENTLY.
 *
 * @param family whose lock it is: one of the servers'
 * @param name the name, or on PostgreSQL the number as text
 */
public record ServerLock(SQLDialect family, String name) {
    /** Any numbers, the same for all: PostgreSQL's locks have numbers for names. */
    private static final long POSTGRES_UPGRADE = 0x7265746f7274L;

    private static final long POSTGRES_SCRIPT = POSTGRES_UPGRADE + 1;

    /** How long one waits without a word of whom for. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The lock of a change to a database's schema. */
    public static ServerLock ofUpgrade(Database database) {
        return of(database, "retort upgrade", POSTGRES_UPGRADE);
    }

    /** The lock of a script that runs, which a connection holds until the server has ended its last statement. */
    static ServerLock ofScript(Database database) {
        return of(database, "retort script", POSTGRES_SCRIPT);
    }

    private static ServerLock of(Database database, String kind, long number) {
        SQLDialect family = database.dialect().family();
        return new ServerLock(
                family,
                family == SQLDialect.POSTGRES
                        ? Long.toString(number)
                        : kind + " " + ScriptStatement.digest(database.schema()).substring(0, 32));
    }

    /**
     * Waits for the lock.
     *
     * @param meanwhile what to tell a person who waits; who has it is told besides, after a while
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
        return "1"
                .equals(ask(
                        connection,
                        family == SQLDialect.POSTGRES
                                ? "select case when pg_try_advisory_lock(cast(? as bigint)) then '1' else '0' end"
                                : "select get_lock(?, 0)"));
    }

    /** Gives the lock back. */
    public void release(Connection connection) throws SQLException {
        ask(
                connection,
                family == SQLDialect.POSTGRES
                        ? "select pg_advisory_unlock(cast(? as bigint))::text"
                        : "select release_lock(?)");
    }

    /** The connection that has the lock, as one looks for it among the server's. */
    private Optional<String> holder(Connection connection) {
        String question = family == SQLDialect.POSTGRES ? """
            select concat('process ', a.pid, ' of ', a.usename, coalesce(' at ' || host(a.client_addr), ''),
                   ', connected since ', to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS'))
              from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
              cross join (select cast(? as bigint) as number) n
             where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_catalog.pg_database
               where datname = current_database()) and l.classid = (n.number >> 32)::bigint::oid
               and l.objid = (n.number & 4294967295)::bigint::oid\
            """ : """
                select concat('connection ', p.ID, ' of ', p.USER, ' at ', p.HOST)
                  from information_schema.PROCESSLIST p where p.ID = is_used_lock(?)\
                """;
        try {
            return Optional.ofNullable(ask(connection, question));
        } catch (SQLException _) {
            // Not everybody may see the connections of others.
            return Optional.empty();
        }
    }

    private @Nullable String ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
