package dev.retort.database.live;

import dev.retort.database.Dialect;
import dev.retort.sql.Writing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Arrays;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which everything happens in one transaction that is rolled back at the end. The transactions of those who use
 * it are savepoints in it: they begin, commit and roll back as they would elsewhere.
 */
final class SandboxConnection extends WatchedConnection {
    private static final String MARK = "retort_sandbox";
    private static final String WIRE = "retort_call";

    private final Sandbox sandbox;
    private @Nullable Savepoint mark;
    /** Set before a call that may commit, which takes it away. */
    private @Nullable Savepoint wire;

    private boolean paused;

    SandboxConnection(Connection connection, StatementWatch watch, Dialect dialect, Sandbox sandbox)
            throws SQLException {
        super(connection, watch, dialect);
        this.sandbox = sandbox;
        connection.setAutoCommit(false);
    }

    @Override
    public boolean getAutoCommit() {
        return !isInTransaction();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit) {
            release();
        } else if (mark == null) {
            mark = getDelegate().setSavepoint(MARK);
        }
        inTransaction(!autoCommit);
    }

    @Override
    public void commit() throws SQLException {
        release();
        mark = isInTransaction() ? getDelegate().setSavepoint(MARK) : null;
    }

    private void release() throws SQLException {
        if (mark != null) {
            getDelegate().releaseSavepoint(mark);
            mark = null;
        }
    }

    @Override
    public void rollback() throws SQLException {
        if (mark != null) {
            getDelegate().rollback(mark);
        }
    }

    @Override
    void pause() throws SQLException {
        getDelegate().rollback();
        getDelegate().setAutoCommit(true);
        paused = true;
    }

    @Override
    void resume() throws SQLException {
        getDelegate().setAutoCommit(false);
        paused = false;
    }

    @Override
    void renew() throws SQLException {
        getDelegate().rollback();
        mark = isInTransaction() ? getDelegate().setSavepoint(MARK) : null;
        sandbox.renewed();
    }

    @Override
    void running(String sql) throws SQLException {
        if (Writing.isCall(sql, syntaxOfLast())) {
            try {
                wire = getDelegate().setSavepoint(WIRE);
            } catch (SQLException e) {
                // Where a table was read whose engine has no savepoints, the procedure's text alone is relied on.
                wire = null;
            }
        }
    }

    private void checkWire() {
        if (wire != null) {
            try {
                getDelegate().releaseSavepoint(wire);
            } catch (SQLException cut) {
                sandbox.lost("what was called has committed: what the sandbox held until then is lasting");
            }
            wire = null;
        }
    }

    @Override
    boolean wantsOutcomes() {
        return true;
    }

    @Override
    @Nullable
    Object ran(String sql, Statement statement, @Nullable Object result) throws SQLException {
        checkWire();
        switch (result) {
            case ResultSet rows
            when Writing.is(sql, syntaxOfLast()) -> {
                return new CountedRows(rows);
            }
            case Boolean isRows when isRows -> {}
            case Boolean _ -> count(sql, statement.getUpdateCount());
            case Number rows -> count(sql, rows.longValue());
            case int[] rows ->
                count(sql, Arrays.stream(rows).filter(each -> each > 0).sum());
            case long[] rows ->
                count(sql, Arrays.stream(rows).filter(each -> each > 0).sum());
            case null, default -> {}
        }
        return result;
    }

    private void count(String sql, long rows) {
        if (Writing.is(sql, syntaxOfLast())) {
            sandbox.wrote(Math.max(0, rows));
        } else if (Writing.isDefinition(sql, syntaxOfLast())) {
            sandbox.changed();
        }
    }

    @Override
    void failed(SQLException failure) throws SQLException {
        checkWire();
        if (!paused && dialect().isRolledBack(failure, getDelegate())) {
            mark = isInTransaction() ? getDelegate().setSavepoint(MARK) : null;
            sandbox.lost("the database rolled back all that it held");
        }
    }

    /** The rows that a statement gives which writes them. */
    private final class CountedRows extends DefaultResultSet {
        CountedRows(ResultSet rows) {
            super(rows);
        }

        @Override
        public boolean next() throws SQLException {
            boolean more = super.next();
            if (more) {
                sandbox.wrote(1);
            }
            return more;
        }
    }
}
