package dev.retort.internal.session;

import dev.retort.RetortException;
import dev.retort.SessionConnection;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.query.Criteria;
import dev.retort.internal.relation.RepeatedLoads;
import dev.retort.internal.statement.StoredValue;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.RecordState;
import dev.retort.internal.unit.SessionUse;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The core of a session: its connection and transaction, its records, and who uses it. */
public final class SessionCore implements RecordSession {
    private final SessionConnection connection;
    private final UnitOfWork work = new UnitOfWork(this);
    private final RepeatedLoads repeatedLoads = new RepeatedLoads();
    private final SessionUse use;
    private final Criteria criteria;
    private final SessionTransaction transaction;
    private final DSLContext own;
    private final DSLContext flushing;

    /** A session on a connection, which is closed with it. */
    public SessionCore(SessionConnection connection, SessionOptions options) {
        this.connection = connection;
        repeatedLoads.warn(options.repeatedLoads());
        repeatedLoads.refuse(options.refusesLazyLoads());
        Suspicion suspicion = new Suspicion();
        this.transaction = new SessionTransaction(connection, work, suspicion);
        this.use = new SessionUse(connection.isGuarded());
        this.own = suspicion.watch(connection.dsl());
        this.criteria = options.criteria().now();
        criteria.apply(own.configuration());
        this.flushing = flushing(own);
    }

    /** A context of which each statement makes the session write first. */
    private DSLContext flushing(DSLContext dsl) {
        Configuration configuration = dsl.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(
                        ExecuteListener.onStart((ExecuteContext context) -> beforeForeignStatement(context.type()))));
        return DSL.using(configuration);
    }

    private void beforeForeignStatement(ExecuteType type) {
        use.check();
        transaction.beginToWrite();
        if (type != ExecuteType.READ) {
            transaction.noteForeignWrite();
        }
    }

    @Override
    public boolean isOpen() {
        return use.isOpen();
    }

    @Override
    public void check() {
        use.check();
    }

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public RepeatedLoads repeatedLoads() {
        return repeatedLoads;
    }

    @Override
    public Criteria criteria() {
        return criteria;
    }

    @Override
    public DSLContext reading() {
        use.check();
        transaction.beginToRead();
        return own;
    }

    @Override
    public void complete(List<Tracked> partly) {
        connection.beginToRead();
        List<Tracked> gone = Loading.complete(own, partly, work);
        gone.forEach(work::expunge);
        if (!gone.isEmpty()) {
            throw new RetortException(gone.getFirst() + " is not in the database any more");
        }
    }

    @Override
    public DSLContext unflushed() {
        use.check();
        return own;
    }

    /** jOOQ's context for what goes past the session; what is pending is written before each of its statements. */
    public DSLContext flushing() {
        use.check();
        return flushing;
    }

    /** What values are in the database; asking it writes nothing before. */
    public StoredValue stored() {
        return new StoredValue(unflushed());
    }

    /** Its transaction, in which nothing looks who uses the session. */
    public SessionTransaction transaction() {
        return transaction;
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return connection.inTransaction();
    }

    /**
     * Reads a record's values again, whatever was set.
     *
     * @throws RetortException when its row is gone, or the record is not in this session
     */
    public void refresh(Tracked some) {
        use.check();
        if (!some.isIn(this) || some.state() != RecordState.PERSISTENT) {
            throw new RetortException(some + " is no row of the database in this session, and so cannot be read again");
        }
        some.record().reset();
        some.knownLinks().ifPresent(links -> {
            links.forgetParents();
            links.loaded().forget();
        });
        if (!Loading.again(reading(), List.of(some), work).isEmpty()) {
            throw new RetortException(some + " is not in the database any more");
        }
    }

    /** Undoes what was not committed and gives the connection back, unless that was done. */
    public void close() {
        if (use.close()) {
            connection.close();
        }
    }
}
