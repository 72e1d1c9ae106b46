package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The one connection, with jOOQ's context and the statements that run. One that was lost is replaced when it is wanted
 * next, as is one that was left to a statement; its transaction is lost with it.
 */
final class SharedConnection implements LiveConnection {
    /** The class of SQL states that tell of the connection, and PostgreSQL's for a server that goes down. */
    private static final List<String> LOST = List.of("08", "57P");

    private final Database database;
    private final RunningStatements running = new RunningStatements();
    private final DSLContext context;
    private final SharedTransaction sessionTransaction;
    private final Session session;
    private volatile Connection connection;
    /** Whether {@link #begin} was the last of its kind: a lost connection cannot be asked any more. */
    private volatile boolean begun;

    /** Whether a connection in the place of a lost one has to refuse writing, too. */
    private volatile boolean guarded;

    private volatile boolean lost;
    private volatile boolean closed;

    SharedConnection(Database database, List<ExecuteListener> listeners) {
        this.database = database;
        this.connection = database.connect();
        List<ExecuteListener> all = new ArrayList<>(listeners);
        all.add(ExecuteListener.onException(this::explain));
        all.add(running);
        Configuration configuration = new DefaultConfiguration()
                .set(new Provider())
                .set(database.dialect())
                .set(new Settings()
                        .withExecuteLogging(false)
                        .withRenderSchema(false)
                        // It would take several statements in one, which the driver does not send.
                        .withRenderGroupConcatMaxLenSessionVariable(false))
                .set(all.toArray(ExecuteListener[]::new));
        this.context = DSL.using(configuration);
        this.sessionTransaction = new SharedTransaction(this);
        this.session = new Session(sessionTransaction);
    }

    @Override
    public DSLContext db() {
        return context;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean cancel() {
        return running.cancel();
    }

    @Override
    public void abandon() {
        if (running.forget()) {
            Connection left = connection;
            sessionTransaction.lose(begun);
            begun = false;
            lost = true;
            // Whoever runs the statement holds the driver's lock, and the end may be long in coming.
            Thread.ofPlatform().daemon().name("retort-abandon").start(() -> end(left));
        }
    }

    private static void end(Connection left) {
        try {
            left.abort(Runnable::run);
            left.close();
        } catch (SQLException _) {
            // The server has closed it already.
        }
    }

    @Override
    public void begin() {
        attempt(current -> current.setAutoCommit(false));
        begun = true;
    }

    @Override
    public void commit() {
        attempt(current -> {
            current.commit();
            current.setAutoCommit(true);
        });
        begun = false;
    }

    @Override
    public void rollback() {
        attempt(current -> {
            current.rollback();
            current.setAutoCommit(true);
        });
        begun = false;
    }

    @Override
    public <T> T withoutWriting(Supplier<T> action) {
        WriteBarrier barrier = WriteBarrier.of(database.dialect());
        boolean[] raised = {false};
        attempt(current -> raised[0] = barrier.raiseOn(current));
        guarded = true;
        try {
            return action.get();
        } finally {
            guarded = false;
            if (raised[0]) {
                attempt(barrier::lowerOn);
            }
        }
    }

    @Override
    public boolean inTransaction() {
        try {
            return !lost && !connection.isClosed() && !connection.getAutoCommit();
        } catch (SQLException _) {
            return false;
        }
    }

    private void attempt(Step step) {
        try {
            step.run(current());
        } catch (SQLException e) {
            if (tellsOfLoss(e)) {
                throw loss(e);
            }
            throw new RetortException(String.valueOf(e.getMessage()), e);
        }
    }

    private void explain(ExecuteContext failed) {
        SQLException e = failed.sqlException();
        if (e != null && guarded && WriteBarrier.refused(e)) {
            failed.exception(new RetortException("it would write to the database again", e));
        }
        if (e != null && tellsOfLoss(e) && !running.isForgotten(failed)) {
            failed.exception(loss(e));
        }
    }

    private static boolean tellsOfLoss(SQLException e) {
        return e.getSQLState() != null && LOST.stream().anyMatch(e.getSQLState()::startsWith);
    }

    private RetortException loss(SQLException e) {
        boolean transaction = begun;
        sessionTransaction.lose(begun);
        begun = false;
        lost = true;
        discard();
        return RetortException.connection("the connection to " + database.displayName() + " was lost", e)
                .withHint(
                        transaction
                                ? "the open transaction is undone; the next statement connects again"
                                : "the next statement connects again");
    }

    private Connection current() {
        if (lost && !closed) {
            connection = database.connect();
            lost = false;
            guardAgain();
        }
        return connection;
    }

    private void guardAgain() {
        if (guarded) {
            try {
                WriteBarrier.of(database.dialect()).raiseOn(connection);
            } catch (SQLException e) {
                throw loss(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        discard();
    }

    private void discard() {
        try {
            connection.close();
        } catch (SQLException _) {
            // The server has closed it already.
        }
    }

    private interface Step {
        void run(Connection current) throws SQLException;
    }

    private final class Provider implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return current();
        }

        @Override
        public void release(Connection released) {
            // It is kept for the next statement.
        }
    }
}
