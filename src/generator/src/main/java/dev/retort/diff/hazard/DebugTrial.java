package dev.retort.diff.hazard;

import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The trial of a statement on PostgreSQL, which tells of each table that it reads or writes as a whole, and which locks it holds. */
final class DebugTrial implements StatementTrial {
    private static final String LOCKS = """
        select l.mode from pg_catalog.pg_locks l
        join pg_catalog.pg_class c on c.oid = l.relation
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relkind in ('r', 'p', 'm')
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')\
        """;

    @Override
    public Optional<TableWork> run(Connection scratch, SqlStatement sql, List<SchemaChange> changes, TableWork expected)
            throws SQLException {
        boolean isTold = sql.startsWith("alter") || sql.startsWith("create");
        if (changes.isEmpty() || sql.has("concurrently") || !isTold) {
            AlgorithmTrial.execute(scratch, sql.text());
            return Optional.empty();
        }
        scratch.setAutoCommit(false);
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("set local client_min_messages = debug1");
            statement.clearWarnings();
            statement.execute(sql.text());
            Reach reach = reach(statement.getWarnings());
            Waiting waiting = reach == Reach.NOTHING ? expected.waiting() : waiting(statement);
            scratch.commit();
            return reach == Reach.NOTHING && expected.reach() == Reach.NOTHING
                    ? Optional.empty()
                    : Optional.of(reach == Reach.NOTHING ? TableWork.NONE : new TableWork(reach, waiting));
        } catch (SQLException e) {
            scratch.rollback();
            throw e;
        } finally {
            scratch.setAutoCommit(true);
        }
    }

    private static Reach reach(@org.jspecify.annotations.Nullable SQLWarning first) {
        Reach reach = Reach.NOTHING;
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            if (message.startsWith("rewriting table")) {
                return Reach.REWRITES;
            }
            if (message.startsWith("verifying table")
                    || message.startsWith("validating foreign key")
                    || message.startsWith("building index")) {
                reach = Reach.READS;
            }
        }
        return reach;
    }

    private static Waiting waiting(Statement statement) throws SQLException {
        Waiting waiting = Waiting.NONE;
        try (ResultSet locks = statement.executeQuery(LOCKS)) {
            while (locks.next()) {
                waiting = switch (locks.getString(1)) {
                    case "AccessExclusiveLock", "ExclusiveLock" -> Waiting.ALL;
                    case "ShareLock", "ShareRowExclusiveLock" -> waiting == Waiting.ALL ? waiting : Waiting.WRITERS;
                    default -> waiting;
                };
            }
        }
        return waiting;
    }
}
