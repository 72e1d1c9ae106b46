package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.StatementApprover;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** A factory of connections to one database, each with the same precautions. */
final class ConnectionMaker {
    private final Database database;
    private final AccessMode accessMode;
    private final Optional<Sandbox> sandbox;
    private final Supplier<StatementApprover> approver;

    ConnectionMaker(Database database, AccessMode accessMode, Supplier<StatementApprover> approver) {
        this.database = database;
        this.accessMode = accessMode;
        this.sandbox = accessMode.isSandbox() ? Optional.of(new Sandbox()) : Optional.empty();
        this.approver = approver;
    }

    Optional<Sandbox> sandbox() {
        return sandbox;
    }

    /** Notes that a connection was lost; says whether something is undone that a sandbox held. */
    boolean lost() {
        boolean held = sandbox.filter(Sandbox::isDirty).isPresent();
        sandbox.ifPresent(Sandbox::renewed);
        return held;
    }

    /** @throws RetortException of the kind CONNECTION when there is none */
    WatchedConnection connect() {
        Connection connection = accessMode.isReadOnly() ? database.connectToRead() : database.connect();
        try {
            return with(connection);
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the connection to " + database.displayName() + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private WatchedConnection with(Connection connection) throws SQLException {
        Dialect dialect = database.dialect();
        return switch (accessMode.mode()) {
            case WRITING -> new WatchedConnection(connection, new HarmWatch(approver), dialect);
            case READ_ONLY -> readOnly(connection, dialect);
            case SANDBOX ->
                new SandboxConnection(connection, new SandboxRules(dialect), dialect, sandbox.orElseThrow());
        };
    }

    private static WatchedConnection readOnly(Connection connection, Dialect dialect) throws SQLException {
        dialect.readOnly().barrier().raiseOn(connection);
        return new WatchedConnection(connection, new ReadOnlyWatch(dialect), dialect) {
            @Override
            public void setReadOnly(boolean readOnly) throws SQLException {
                if (!readOnly) {
                    throw ReadOnlyWatch.refusal(null);
                }
                super.setReadOnly(true);
            }
        };
    }
}
