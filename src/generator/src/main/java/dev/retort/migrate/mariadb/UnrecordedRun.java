package dev.retort.migrate.mariadb;

import dev.retort.migrate.journal.WatchedRun;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The run of a script on a database that is thrown away: no other run continues where this one was. It commits where {@link CommittingRun}
 * does, and writes nothing down.
 */
public final class UnrecordedRun implements WatchedRun {
    private final MigrationScript script;
    private final Connection connection;
    private final MigrationListener listener;
    private final ScriptTransaction transaction;
    private int number;

    private UnrecordedRun(MigrationScript script, Connection connection, MigrationListener listener) {
        this.script = script;
        this.connection = connection;
        this.listener = listener;
        this.transaction = new ScriptTransaction(connection);
    }

    /**
     * A run of a script on a connection, at its first statement.
     *
     * @param database the name of the database, which the script may not drop
     */
    public static UnrecordedRun open(
            MigrationScript script, Connection connection, String database, MigrationListener listener)
            throws SQLException {
        CommittingRun.refuseEndOfHistory(script, database);
        connection.setAutoCommit(false);
        return new UnrecordedRun(script, connection, listener);
    }

    @Override
    public boolean next() throws SQLException {
        number++;
        listener.running(script.activity(number));
        StatementKind kind = StatementKind.of(current());
        if (kind == StatementKind.DEFINITION || kind == StatementKind.OPAQUE) {
            commitUnlessBegun();
        }
        return true;
    }

    @Override
    public void done() throws SQLException {
        StatementKind kind = StatementKind.of(current());
        transaction.follow(current(), kind);
        if (kind == StatementKind.DEFINITION) {
            connection.commit();
        } else {
            commitUnlessBegun();
        }
    }

    @Override
    public FailurePoint failed() {
        return FailurePoint.UNKNOWN;
    }

    @Override
    public void finish() throws SQLException {
        connection.commit();
    }

    private ScriptStatement current() {
        return script.statements().get(number - 1);
    }

    private void commitUnlessBegun() throws SQLException {
        if (!transaction.isOpen()) {
            connection.commit();
        }
    }
}
