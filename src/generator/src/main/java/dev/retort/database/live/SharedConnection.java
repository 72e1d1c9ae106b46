package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.ServerNotices;
import dev.retort.database.SessionSyntax;
import dev.retort.database.StatementApprover;
import dev.retort.database.WriteBarrier;
import dev.retort.internal.connection.Dialects;
import dev.retort.internal.query.PathErrors;
import dev.retort.internal.row.ExactParameters;
import dev.retort.internal.row.ExactRows;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.BackslashEscaping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The one connection, with jOOQ's context and the statements that run. One that was lost is replaced when it is wanted
 * next, as is one that was left to a statement; its transaction is lost with it.
 */
public final class SharedConnection implements LiveConnection {
    private volatile Database database;
    private volatile AccessMode accessMode;
    private final RunningStatements running = new RunningStatements();
    private final DSLContext context;
    private final Configuration configuration;
    private volatile SharedTransaction sessionTransaction;
    private volatile Session session;
    private final List<TransactionObserver> observers;
    private volatile ConnectionMaker maker;
    private final IdleCheck idle;
    private volatile WatchedConnection connection;

    /** Whether a connection in the place of a lost one has to refuse writing, too. */
    private volatile boolean guarded;

    private volatile boolean lost;
    private volatile StatementApprover approver;
    private volatile boolean closed;

    public SharedConnection(
            Database database, AccessMode accessMode, Duration trusted, List<ExecuteListener> listeners) {
        this.database = database;
        this.accessMode = accessMode;
        this.approver = accessMode.agreed() ? StatementApprover.AGREEING : StatementApprover.ABSENT;
        this.maker = new ConnectionMaker(database, accessMode, () -> approver);
        this.idle = new IdleCheck(trusted);
        this.connection = maker.connect();
        this.observers = listeners.stream()
                .filter(TransactionObserver.class::isInstance)
                .map(TransactionObserver.class::cast)
                .toList();
        List<ExecuteListener> all = new ArrayList<>(listeners);
        all.add(ExecuteListener.onException(this::explain));
        all.add(new ServerNotices(() -> database.dialect(), notice -> approver.notice(notice)));
        all.add(running);
        all.add(ExecuteListener.onEnd(_ -> syntax()));
        all.add(new HiddenTables());
        this.configuration = ExactRows.in(spoken(new DefaultConfiguration()
                .set(new Provider())
                .set(database.dialect().jooq())
                .set(new Settings()
                        .withExecuteLogging(false)
                        // It would take several statements in one, which the driver does not send.
                        .withRenderGroupConcatMaxLenSessionVariable(false))
                .set(all.toArray(ExecuteListener[]::new))));
        SessionSyntax.tell(configuration, this::syntax);
        this.context = DSL.using(configuration);
        syntax();
        this.sessionTransaction = new SharedTransaction(this);
        this.session = new Session(sessionTransaction);
    }

    private Configuration spoken(Configuration plain) {
        Configuration exact = ExactParameters.in(plain);
        if (!database.dialect().has(Dialect.Trait.SPOKEN_BY_VERSION)) {
            return exact;
        }
        try {
            return Dialects.speak(exact, connection.getMetaData());
        } catch (SQLException e) {
            throw RetortException.connection("the version of " + database.displayName() + " cannot be asked for", e);
        }
    }

    @Override
    public DSLContext db() {
        return context;
    }

    /** Texts that jOOQ writes into its SQL are written in the same way from then on. */
    @Override
    public Syntax syntax() {
        Syntax now = connection.syntax();
        configuration.settings().setBackslashEscaping(now.escapes() ? BackslashEscaping.ON : BackslashEscaping.OFF);
        return now;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public AccessMode accessMode() {
        return accessMode;
    }

    @Override
    public void attend(StatementApprover other) {
        approver = other;
    }

    @Override
    public Optional<Sandbox> sandbox() {
        return maker.sandbox();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void moveTo(Database other, AccessMode care) {
        ConnectionMaker there = new ConnectionMaker(other, care, () -> approver);
        WatchedConnection fresh = there.connect();
        connection.discard();
        database = other;
        accessMode = care;
        maker = there;
        connection = fresh;
        lost = false;
        Configuration spoken =
                spoken(new DefaultConfiguration().set(other.dialect().jooq()));
        configuration.set(other.dialect().jooq()).set(spoken.visitListenerProviders());
        sessionTransaction = new SharedTransaction(this);
        session = new Session(sessionTransaction);
        idle.used();
    }

    @Override
    public boolean cancel() {
        boolean statement = running.cancel(database.dialect());
        return connection.cancelOwn() || statement;
    }

    @Override
    public void abandon() {
        if (running.forget()) {
            WatchedConnection left = connection;
            boolean transaction = left.isInTransaction();
            sessionTransaction.lose(transaction);
            String undone = undone(maker.lost(), transaction);
            lost = true;
            if (!undone.isEmpty()) {
                approver.hear("the connection is left to its statement; " + undone);
            }
            // The thread that runs the statement holds the driver's lock, and the end may be long in coming.
            Thread.ofPlatform().daemon().name("retort-abandon").start(() -> end(left.getDelegate()));
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
        observed("begin", current -> current.setAutoCommit(false));
    }

    @Override
    public void commit() {
        observed("commit", current -> {
            current.commit();
            current.setAutoCommit(true);
        });
    }

    @Override
    public void rollback() {
        observed("rollback", current -> {
            current.rollback();
            current.setAutoCommit(true);
        });
    }

    @Override
    public void renewSandbox() {
        attempt(_ -> connection.renew());
    }

    @Override
    public <T> T withoutWriting(Supplier<T> action) {
        if (accessMode.isReadOnly()) {
            return action.get();
        }
        WriteBarrier barrier = database.dialect().readOnly().barrier();
        boolean[] raised = {false};
        attempt(current -> {
            connection.pause();
            raised[0] = barrier.raiseOn(current);
        });
        guarded = true;
        try {
            return action.get();
        } finally {
            guarded = false;
            attempt(current -> {
                if (raised[0]) {
                    barrier.lowerOn(current);
                }
                connection.resume();
            });
        }
    }

    @Override
    public long statementsSent() {
        return running.sent();
    }

    @Override
    public boolean inTransaction() {
        try {
            return !lost && !connection.isClosed() && !connection.getAutoCommit();
        } catch (SQLException _) {
            return false;
        }
    }

    private void observed(String statement, Step step) {
        long started = System.nanoTime();
        running.countOne();
        attempt(step);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        observers.forEach(observer -> observer.transaction(statement, elapsed));
    }

    private void attempt(Step step) {
        try {
            Connection current = current();
            connection.own(_ -> step.run(current));
        } catch (SQLException e) {
            if (tellsOfLoss(e) || isGone()) {
                throw loss(e);
            }
            throw new RetortException(String.valueOf(e.getMessage()), e);
        }
    }

    private void explain(ExecuteContext failed) {
        SQLException e = failed.sqlException();
        if (e != null && guarded && database.dialect().readOnly().refused(e)) {
            failed.exception(new RetortException("it would write to the database again", e));
        } else if (e != null
                && accessMode.isReadOnly()
                && database.dialect().readOnly().refused(e)) {
            failed.exception(ReadOnlyWatch.refusal(e));
        } else if (e != null
                && connection.isReading()
                && database.dialect().readOnly().refused(e)) {
            failed.exception(ReadOnlyBlock.refusal(e));
        } else {
            PathErrors.explain(failed);
        }
        if (e != null && !running.isForgotten(failed) && (tellsOfLoss(e) || isGone())) {
            failed.exception(loss(e));
        }
    }

    private boolean tellsOfLoss(SQLException e) {
        return database.dialect().endsConnection(e);
    }

    /** Whether the driver has given the connection up. */
    private boolean isGone() {
        try {
            return !closed && connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    private RetortException loss(SQLException e) {
        boolean transaction = connection.isInTransaction();
        sessionTransaction.lose(transaction);
        String undone = undone(maker.lost(), transaction);
        lost = true;
        connection.discard();
        return RetortException.connection("the connection to " + database.displayName() + " was lost", e)
                .withHint((undone.isEmpty() ? "" : undone + "; ") + "the next statement connects again");
    }

    private static String undone(boolean sandbox, boolean transaction) {
        if (sandbox) {
            return "what the sandbox held is undone";
        }
        return transaction ? "the open transaction is undone" : "";
    }

    private Connection current() {
        if (!lost && !closed && !connection.isInTransaction() && sandbox().isEmpty() && idle.finds(connection)) {
            connection.discard();
            lost = true;
            connectAgain();
            approver.hear("the connection to " + database.displayName() + " was lost, and is made again");
        } else if (lost && !closed) {
            connectAgain();
        }
        idle.used();
        return connection;
    }

    private void connectAgain() {
        connection = maker.connect();
        lost = false;
        guardAgain();
    }

    private void guardAgain() {
        if (guarded) {
            try {
                database.dialect().readOnly().barrier().raiseOn(connection);
            } catch (SQLException e) {
                throw loss(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        connection.discard();
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
