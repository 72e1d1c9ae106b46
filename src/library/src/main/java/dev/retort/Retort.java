package dev.retort;

import dev.retort.internal.connection.BatchErrors;
import dev.retort.internal.connection.Dialects;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.internal.connection.ShortErrors;
import dev.retort.internal.query.Criteria;
import dev.retort.internal.query.PathErrors;
import dev.retort.internal.row.ExactParameters;
import dev.retort.internal.row.ExactRows;
import dev.retort.internal.row.WholeGroups;
import dev.retort.internal.session.SessionOptions;
import dev.retort.internal.transaction.AbortedTransaction;
import dev.retort.internal.transaction.DataSourceConnection;
import dev.retort.internal.transaction.OpenSessions;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A database, for which sessions can be opened: the way into the library. An application has one for each database, and closes
 * it when it ends. Thread-safe; the sessions are not.
 *
 * {@snippet :
 * try (Retort retort = Retort.open(dataSource)) {
 *     retort.transaction(session -> {
 *         RolesRecord admin = session.query(ROLES).where(ROLES.NAME, "Admin").one();
 *         session.add(new UsersRecord().setUsername("john").setRole(admin));
 *     });
 * }
 * }
 */
@SuppressWarnings("overloads")
public final class Retort implements AutoCloseable {
    private final DataSource dataSource;
    private final Configuration configuration;
    private final OpenSessions open;
    private final TransactionSettings settings;
    private final BooleanSupplier isJoined;
    private final SessionOptions options;

    private Retort(
            DataSource dataSource,
            Configuration configuration,
            OpenSessions open,
            TransactionSettings settings,
            BooleanSupplier isJoined,
            SessionOptions options) {
        this.dataSource = dataSource;
        this.configuration = configuration;
        this.open = open;
        this.settings = settings;
        this.isJoined = isJoined;
        this.options = options;
    }

    private Retort(DataSource dataSource, Configuration configuration, AutoCloseable keeper) {
        this(
                dataSource,
                ExactRows.in(ExactParameters.in(configuration
                        // It would take several statements in one, which drivers do not send unless they are told to.
                        .deriveSettings(rendering -> rendering.withRenderGroupConcatMaxLenSessionVariable(false))
                        // One listener, since jOOQ calls each of them twice for each row that is read.
                        .deriveAppending(ExecuteListener.onExecuteStart(WholeGroups::raise)
                                .onException(Retort::explain)))),
                new OpenSessions(keeper),
                TransactionSettings.DEFAULT,
                () -> false,
                SessionOptions.DEFAULT);
    }

    /** Says what has failed, in the words of the library. */
    private static void explain(ExecuteContext context) {
        BatchErrors.unwrap(context);
        PathErrors.explain(context);
        ShortErrors.shorten(context);
        AbortedTransaction.explain(context);
    }

    /**
     * A database by its URL, to which each transaction has a connection of its own: for programs that are small. One that serves
     * many people gives a pool to {@link #open(DataSource)}. One connection is taken now, to learn which database it is.
     *
     * @param url a JDBC URL, or one as SQLAlchemy has it: {@code mysql+pymysql://user:password@host/name},
     *     {@code sqlite:///file.db}, whose path is relative to the working directory. The driver is the application's to have
     * @return the database, to be closed
     * @throws RetortException of the kind USAGE when it is none; of the kind CONNECTION when there is no connection. Neither
     *     message holds the password
     */
    public static Retort open(String url) {
        DatabaseUrl address = DatabaseUrl.parse(url, Path.of(""));
        UrlDataSource dataSource = new UrlDataSource(address);
        return open(dataSource, dataSource);
    }

    /**
     * A database by a source of its connections, a pool for example, which stays the caller's: it is not closed with this. One
     * connection is taken now, to learn which database it is. While a session has a connection, its auto-commit is off; when it
     * is given back, it is on.
     *
     * @param dataSource must be safe for use by as many threads as have sessions
     * @return the database, to be closed
     * @throws RetortException of the kind CONNECTION when there is no connection
     */
    public static Retort open(DataSource dataSource) {
        return open(dataSource, () -> {});
    }

    /**
     * A database with jOOQ's configuration: its dialect, settings, listeners and converters count; its connection provider is
     * replaced. No connection is taken before a session needs one.
     *
     * @param dataSource where connections come from; it stays the caller's
     * @param configuration it must have a dialect; it is copied for each session
     * @return the database, to be closed
     */
    public static Retort open(DataSource dataSource, Configuration configuration) {
        return new Retort(dataSource, configuration, () -> {});
    }

    private static Retort open(DataSource dataSource, AutoCloseable keeper) {
        Configuration configuration = new DefaultConfiguration().set(new Settings().withExecuteLogging(false));
        try (Connection connection = dataSource.getConnection()) {
            return new Retort(dataSource, Dialects.speak(configuration, connection.getMetaData()), keeper);
        } catch (SQLException e) {
            throw RetortException.connection("there is no connection to the database: " + ServerMessage.of(e), e);
        }
    }

    /**
     * The same database, with transactions that run in another way. What is opened by either is closed with both.
     *
     * @param other how transactions run
     * @return another value for the same database
     */
    public Retort with(TransactionSettings other) {
        return new Retort(dataSource, configuration, open, other, isJoined, options);
    }

    /**
     * The same database, whose sessions take part in an outer transaction, where one is open. Such a session's
     * {@code commit()} writes what is pending and leaves the rest to the end of that transaction; its {@code rollback()} undoes what
     * this session did, and no more. Where none is open, transactions are the sessions' own.
     *
     * <p>With Spring, the data source gives the connection of its transaction, and tells whether there is one:
     * {@snippet :
     * Retort retort = Retort.open(new TransactionAwareDataSourceProxy(pool))
     *         .joining(TransactionSynchronizationManager::isActualTransactionActive);
     * }
     *
     * @param isTransactionOpen asked at the first statement of each transaction, on the thread that uses the session: whether the
     *     connection that the data source gives then is within an outer transaction
     * @return another value for the same database
     */
    public Retort joining(BooleanSupplier isTransactionOpen) {
        return new Retort(dataSource, configuration, open, settings, isTransactionOpen, options);
    }

    /**
     * The same database, whose sessions tell when a relation is loaded row by row in a loop, as {@link Session#warnOnRepeatedLoads}.
     * In a test, a listener that throws makes such a loop a failure:
     * {@snippet :
     * Retort strict = retort.warningOnRepeatedLoads(load -> { throw new AssertionError(load); });
     * }
     *
     * @param listener is told once for each line of code and session; what it throws is thrown by the line
     * @return another value for the same database
     */
    public Retort warningOnRepeatedLoads(Consumer<RepeatedLoad> listener) {
        return with(options.warning(listener));
    }

    /**
     * The same database, of a table of which only the rows exist that fulfil a condition: what is not deleted, what is a tenant's. It counts
     * in all that a session asks for: queries and {@code get}, {@code count}, {@code exists}, pages and streams, relations to one and
     * to many, {@code with(…)}, and conditions and orders that lead over such rows; {@link Query#withoutCriteria} leaves it out. Several
     * conditions on a table all count.
     *
     * <p>What is asked for by its key is no question of it: {@link Session#refresh}, {@link Session#rollback}, updates and deletes of
     * a record that is in memory, and whatever is said by {@link Session#dsl}. A record that is changed so that it does not fulfil the
     * condition stays in the session; queries find it no longer once that is written, and {@code get} asks the database then. New rows
     * need not fulfil it.
     *
     * @param <R> the class of the table's records
     * @param table a generated constant
     * @param condition on its columns, and on relations that begin at it, for which no criteria count
     * @return another value for the same database
     * @throws RetortException when the table is a relation, or one of the condition begins at another table
     */
    public <R extends Record> Retort where(Table<R> table, Condition condition) {
        Condition valid = Criteria.valid(table, condition);
        return with(options.where(table, () -> valid));
    }

    /**
     * The same database, of a table of which only the rows exist that fulfil a condition, as {@link #where(Table, Condition)}, which may be
     * another one in each session: {@code retort.where(DOCUMENT, () -> DOCUMENT.TENANT_ID.eq(Tenant.current()))}.
     *
     * @param <R> the class of the table's records
     * @param table a generated constant
     * @param condition is asked once for each session, when it is opened, by the thread that opens it
     * @return another value for the same database
     * @throws RetortException when the table is a relation; what is wrong with the condition is said when a session is opened
     */
    public <R extends Record> Retort where(Table<R> table, Supplier<Condition> condition) {
        return with(options.where(table, condition));
    }

    private Retort with(SessionOptions other) {
        return new Retort(dataSource, configuration, open, settings, isJoined, other);
    }

    /**
     * The same database, whose sessions refuse to load a relation that was not loaded beforehand, as {@link Session#refuseLazyLoads}.
     *
     * @return another value for the same database
     */
    public Retort refusingLazyLoads() {
        return with(options.refusingLazyLoads());
    }

    /**
     * A session, which is to be closed; it takes a connection when it first needs one, and nothing is sent before. For work that
     * ends with a commit, {@link #transaction(SessionWork)} does all of that.
     *
     * @return a session of its own, for one thread
     * @throws RetortException when this is closed
     */
    public Session session() {
        return opened(DataSourceConnection.of(dataSource, isJoined, configuration, settings, open::remove));
    }

    /**
     * A session within an outer transaction, on the connection that this one has: plain JDBC's, or jOOQ's. The session's
     * {@code commit()} writes what is pending and leaves the rest to the end of that transaction; its {@code rollback()} undoes what this
     * session did, and no more.
     *
     * @param connection stays the caller's, who commits; its auto-commit is off
     * @return a session, which is to be closed before the transaction ends
     * @throws RetortException when this is closed
     */
    public Session session(Connection connection) {
        return opened(DataSourceConnection.within(connection, configuration, settings, open::remove));
    }

    private Session opened(DataSourceConnection connection) {
        open.check();
        Session session = new Session(connection, options);
        open.add(connection, opener());
        return session;
    }

    private static String opener() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(
                                frame -> !frame.getClassName().startsWith(Retort.class.getPackageName() + ".Retort"))
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("an unknown place"));
    }

    /**
     * Does something in a session of its own, and commits; or undoes it, if it throws. The session is closed then; records that
     * it gave keep their values.
     *
     * <p>A lambda that is a single expression is taken for work without a result: one that has a result is a block.
     * {@snippet :
     * long users = retort.transaction(session -> {
     *     return session.query(USERS).count();
     * });
     * }
     *
     * @param <T> the result, which may be null
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is
     * @param work what is done, once
     * @return what it returns
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException when the database refuses something, the commit included
     */
    public <T extends @Nullable Object, X extends Exception> T transaction(SessionWork<T, X> work) throws X {
        return transaction(RetryPolicy.NONE, work);
    }

    /**
     * Does something in a session of its own, and commits; or undoes it, if it throws.
     *
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is
     * @param work what is done, once
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException when the database refuses something, the commit included
     */
    public <X extends Exception> void transaction(SessionWork.WithoutResult<X> work) throws X {
        transaction(RetryPolicy.NONE, (SessionWork<@Nullable Void, X>) work);
    }

    /**
     * Does something in a session of its own, and commits, as {@link #transaction(SessionWork)}: the name for a lambda that is one
     * expression, such as {@code session -> session.query(USERS).count()}, which {@code transaction} takes for one without a
     * result.
     *
     * @param <T> the result, which may be null
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is
     * @param work what is done, once
     * @return what it returns
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException when the database refuses something, the commit included
     */
    public <T extends @Nullable Object, X extends Exception> T transactionResult(SessionWork<T, X> work) throws X {
        return transaction(RetryPolicy.NONE, work);
    }

    /**
     * Reads in a transaction of its own in which the database refuses what writes: what is read is of one moment, as far as the
     * isolation goes.
     *
     * @param <T> the result, which may be null
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is
     * @param work what is read, once
     * @return what it returns
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException when the database refuses something, such as to write
     */
    public <T extends @Nullable Object, X extends Exception> T reading(SessionWork<T, X> work) throws X {
        return with(settings.readOnly()).transactionResult(work);
    }

    /**
     * Does something in a transaction, as often as need be: each attempt has a new session. What the work does beside the
     * database is done again, too, and records of an earlier attempt are in no session: it reads what it needs anew.
     *
     * @param <T> the result, which may be null
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is, and ends the attempts
     * @param policy how often, and how long to wait in between; the thread sleeps meanwhile
     * @param work what is done, by each attempt anew
     * @return what the attempt returned that was committed
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException what the last attempt threw, or one that another attempt would not mend
     * @throws RetortException of the kind INTERRUPTED when the thread is interrupted while it waits
     */
    public <T extends @Nullable Object, X extends Exception> T transaction(RetryPolicy policy, SessionWork<T, X> work)
            throws X {
        for (int attempt = 1; ; attempt++) {
            try (Session session = session()) {
                T result = work.run(session);
                session.commit();
                return result;
            } catch (RuntimeException e) {
                if (attempt >= policy.attempts() || !RetryPolicy.isWorthwhile(e, configuration.dialect())) {
                    throw e;
                }
            }
            policy.await(attempt + 1);
        }
    }

    /**
     * Does something in a transaction, as often as need be, as {@link #transaction(RetryPolicy, SessionWork)} without a result.
     *
     * @param <X> what the work may throw beside unchecked exceptions; it is thrown on as it is, and ends the attempts
     * @param policy how often, and how long to wait in between; the thread sleeps meanwhile
     * @param work what is done, by each attempt anew
     * @throws X what the work throws
     * @throws org.jooq.exception.DataAccessException what the last attempt threw, or one that another attempt would not mend
     * @throws RetortException of the kind INTERRUPTED when the thread is interrupted while it waits
     */
    public <X extends Exception> void transaction(RetryPolicy policy, SessionWork.WithoutResult<X> work) throws X {
        transaction(policy, (SessionWork<@Nullable Void, X>) work);
    }

    /**
     * Ends the use of the database. A data source that was given stays open.
     *
     * @throws RetortException when sessions are still open, with the places where they were opened; they are closed then
     */
    @Override
    public void close() {
        open.close();
    }
}
