package dev.retort.database.live;

import dev.retort.database.Dialect;
import dev.retort.database.SessionSyntax;
import dev.retort.sql.Syntax;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection that shows each statement to a watch before it is sent, from wherever it comes: jOOQ, or the user's own JDBC. It
 * remembers whether a transaction is open, which a lost connection cannot tell any more, and is closed by its owner alone.
 */
class WatchedConnection extends DefaultConnection {
    private final StatementWatch watch;
    private final Dialect dialect;
    private final SessionSyntax syntax;
    private volatile boolean inTransaction;
    /** Whether what it runs was taken to read, and is refused where it writes. */
    private volatile boolean reading;

    private final AtomicInteger ownSteps = new AtomicInteger();

    WatchedConnection(Connection connection, StatementWatch watch, Dialect dialect) {
        super(connection);
        this.watch = watch;
        this.dialect = dialect;
        this.syntax = new SessionSyntax(connection, dialect);
    }

    /** Whether a transaction was begun that has not ended. */
    final boolean isInTransaction() {
        return inTransaction;
    }

    final void inTransaction(boolean begun) {
        inTransaction = begun;
    }

    final boolean isReading() {
        return reading;
    }

    final void reading(boolean begun) {
        reading = begun;
    }

    /** Does something that is no part of the user's statements, on the connection below; {@link #cancelOwn} stops it. */
    final void own(OwnStep step) throws SQLException {
        ownSteps.incrementAndGet();
        try {
            step.run(getDelegate());
        } finally {
            ownSteps.decrementAndGet();
        }
    }

    /** Stops what {@link #own} does at the moment; says whether there was anything. */
    final boolean cancelOwn() {
        if (ownSteps.get() == 0) {
            return false;
        }
        try (Statement any = getDelegate().createStatement()) {
            dialect.cancel(any);
        } catch (SQLException _) {
            // It has ended in the meantime.
        }
        return true;
    }

    final Dialect dialect() {
        return dialect;
    }

    /** How its session reads SQL. */
    final Syntax syntax() {
        return syntax.now();
    }

    /** How it read SQL when the last statement was sent. */
    final Syntax syntaxOfLast() {
        return syntax.last();
    }

    private void sending(String sql) throws SQLException {
        own(connection -> watch.before(connection, sql, syntax.now()));
        syntax.sending(sql);
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        super.setAutoCommit(autoCommit);
        inTransaction = !autoCommit;
    }

    /** It is kept for the next statement. */
    @Override
    public void close() {}

    final void discard() {
        try {
            getDelegate().close();
        } catch (SQLException _) {
            // The server has closed it already.
        }
    }

    /** Undoes all that was done, where that is to be undone at the end. */
    void renew() throws SQLException {}

    /** Ends the transaction that is to be rolled back, in which nothing was written; {@link #resume} begins another. */
    void pause() throws SQLException {}

    /** Goes on after a {@link #pause}. */
    void resume() throws SQLException {}

    /** Whether the outcome of a statement is wanted, so that it is handed to {@link #ran}. */
    boolean wantsOutcomes() {
        return false;
    }

    /**
     * A statement was executed.
     *
     * @param result what the method gave that executed it
     * @return the same, or what is to be given in its place
     */
    @Nullable
    Object ran(String sql, Statement statement, @Nullable Object result) throws SQLException {
        return result;
    }

    /** A statement is executed now. */
    void running(String sql) throws SQLException {}

    void failed(SQLException failure) throws SQLException {}

    private <S extends Statement> S watched(S statement, Class<S> type, String sql) {
        return type.cast(Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, new Watching(statement, sql)));
    }

    private PreparedStatement prepared(Preparing<PreparedStatement> preparing, String sql) throws SQLException {
        return prepared(preparing, PreparedStatement.class, sql);
    }

    private CallableStatement callable(Preparing<CallableStatement> preparing, String sql) throws SQLException {
        return prepared(preparing, CallableStatement.class, sql);
    }

    private <S extends Statement> S prepared(Preparing<S> preparing, Class<S> type, String sql) throws SQLException {
        sending(sql);
        S statement = preparing.prepare();
        return wantsOutcomes() ? watched(statement, type, sql) : statement;
    }

    @Override
    public Statement createStatement() throws SQLException {
        return watched(super.createStatement(), Statement.class, "");
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        return watched(super.createStatement(type, concurrency), Statement.class, "");
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return watched(super.createStatement(type, concurrency, holdability), Statement.class, "");
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return prepared(() -> super.prepareStatement(sql), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return prepared(() -> super.prepareStatement(sql, type, concurrency), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return prepared(() -> super.prepareStatement(sql, type, concurrency, holdability), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
        return prepared(() -> super.prepareStatement(sql, keys), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] keys) throws SQLException {
        return prepared(() -> super.prepareStatement(sql, keys), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] keys) throws SQLException {
        return prepared(() -> super.prepareStatement(sql, keys), sql);
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        return callable(() -> super.prepareCall(sql), sql);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        return callable(() -> super.prepareCall(sql, type, concurrency), sql);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        return callable(() -> super.prepareCall(sql, type, concurrency, holdability), sql);
    }

    /** What is done on the connection below. */
    interface OwnStep {
        void run(Connection connection) throws SQLException;
    }

    private interface Preparing<S> {
        S prepare() throws SQLException;
    }

    private final class Watching implements InvocationHandler {
        private final Statement statement;
        private String sql;

        Watching(Statement statement, String sql) {
            this.statement = statement;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("getConnection")) {
                return WatchedConnection.this;
            }
            boolean executes = name.startsWith("execute");
            if ((executes || name.equals("addBatch"))
                    && arguments != null
                    && arguments.length > 0
                    && arguments[0] instanceof String given) {
                sending(given);
                sql = given;
            }
            try {
                if (executes) {
                    running(sql);
                }
                Object result = method.invoke(statement, arguments);
                return (executes || name.equals("getResultSet")) && wantsOutcomes()
                        ? ran(sql, statement, result)
                        : result;
            } catch (InvocationTargetException e) {
                if (executes && e.getCause() instanceof SQLException failure) {
                    failed(failure);
                }
                throw e.getCause();
            }
        }
    }
}
