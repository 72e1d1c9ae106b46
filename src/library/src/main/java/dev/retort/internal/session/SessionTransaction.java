package dev.retort.internal.session;

import dev.retort.Changes;
import dev.retort.SessionConnection;
import dev.retort.internal.flush.Flush;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.row.Product;
import dev.retort.internal.session.UnderWay.Part;
import dev.retort.internal.statement.Upsert;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.RecordState;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;

/** The transaction of a session: its flushes, savepoints and end, and what these do to the records. */
public final class SessionTransaction {
    /** Sessions that share an outer transaction must not take each other's names. */
    private static final AtomicLong SESSIONS = new AtomicLong();

    private final String prefix = "retort_" + SESSIONS.incrementAndGet() + "_";
    private final SessionConnection connection;
    private final UnitOfWork work;
    private final Suspicion suspicion;
    private final Listeners listeners = new Listeners();
    private final UnderWay underWay = new UnderWay();
    private boolean isFlushing;
    private boolean wroteForeign;
    private int savepoints;
    private int withoutFlush;

    SessionTransaction(SessionConnection connection, UnitOfWork work, Suspicion suspicion) {
        this.connection = connection;
        this.work = work;
        this.suspicion = suspicion;
    }

    public Listeners listeners() {
        return listeners;
    }

    /** Called before something reads: writes what is pending. */
    public void beginToRead() {
        if (!isFlushing) {
            writeBefore();
            connection.beginToRead();
        }
    }

    /** Called before something else writes: writes what is pending. */
    public void beginToWrite() {
        if (!isFlushing) {
            writeBefore();
            connection.beginToWrite();
        }
    }

    /**
     * Called before a statement that may change rows past the records: relations in memory are asked for again, and what was read since is
     * read again if it is undone.
     */
    public void noteForeignWrite() {
        wroteForeign = true;
        work.noteForeignWrite();
    }

    /** Writes what is pending, what was told to no one included. */
    public void flush() {
        underWay.refuse("flush()", Part.TELLING_OF_FLUSH);
        work.findChanges();
        writeIfNeeded();
    }

    private void writeBefore() {
        if (withoutFlush == 0) {
            writeIfNeeded();
        }
    }

    /** Does something whose queries and statements do not write first what is pending. */
    public <T extends @Nullable Object> T withoutFlush(Supplier<T> action) {
        withoutFlush++;
        try {
            return action.get();
        } finally {
            withoutFlush--;
        }
    }

    /**
     * Inserts new records, or changes the rows that are there already, after what is pending. If that fails, the records are in no session.
     *
     * @param key the columns of a unique key; none for the primary key
     * @return the session's record of each
     */
    @SuppressWarnings("unchecked")
    public <R extends Record> List<R> upsert(Collection<R> records, Field<?>[] key) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<Tracked> rows = records.stream()
                .map(row -> Objects.requireNonNull(Tracked.of(row)))
                .toList();
        Upsert upsert = Upsert.of(rows, List.of(key));
        flush();
        noteForeignWrite();
        try {
            work.addAll(rows);
            write(Optional.of(upsert));
        } catch (RuntimeException | Error e) {
            rows.stream().filter(row -> row.state() == RecordState.PENDING).forEach(work::delete);
            throw e;
        }
        // The record that a row was known by may be in use no more by now: then the new one takes its place.
        return rows.stream()
                .map(row -> (R) (row.session() == null ? work.identified(row.record()) : row.record()))
                .toList();
    }

    private void writeIfNeeded() {
        if (!work.isClean()) {
            write(Optional.empty());
        }
    }

    private void write(Optional<Upsert> upsert) {
        isFlushing = true;
        try {
            underWay.within(Part.TELLING_OF_FLUSH, () -> {
                listeners.tellBeforeFlush(work::pending);
                return null;
            });
        } finally {
            isFlushing = false;
        }
        connection.beginToWrite();
        String name = begin();
        isFlushing = true;
        try {
            work.flush((added, changed, deleted) -> written(upsert, added, changed, deleted, name));
            release(name);
        } catch (RuntimeException | Error e) {
            // A statement that failed leaves those before it.
            undoTo(name, e);
            throw e;
        } finally {
            isFlushing = false;
        }
    }

    /** Writes in the usual order, and where rows are in each other's way, in another one. */
    private ChangeSet written(
            Optional<Upsert> upsert,
            List<Tracked> added,
            List<Tracked> changed,
            List<Tracked> deleted,
            String savepoint) {
        Flush flush = new Flush(connection.dsl(), work.identities(), upsert);
        try {
            return flush.write(added, changed, deleted);
        } catch (DataAccessException refused) {
            boolean isTwice = upsert.isPresent() && refused.sqlStateClass() == SQLStateClass.C21_CARDINALITY_VIOLATION;
            boolean isInTheWay = refused instanceof IntegrityConstraintViolationException
                    && Flush.mayPassAgain(added, changed, deleted);
            if (!isTwice && !isInTheWay) {
                throw refused;
            }
            connection.dsl().rollback().toSavepoint(savepoint).execute();
            try {
                flush = new Flush(
                        connection.dsl(), work.identities(), isTwice ? upsert.map(Upsert::separately) : upsert);
                return isTwice ? flush.write(added, changed, deleted) : flush.writeMakingRoom(added, changed, deleted);
            } catch (IntegrityConstraintViolationException again) {
                // What was refused in the usual order says more.
                refused.addSuppressed(again);
                throw refused;
            }
        } finally {
            wroteForeign |= flush.changedOthers();
        }
    }

    private String begin() {
        String name = prefix + ++savepoints;
        connection.dsl().savepoint(name).execute();
        return name;
    }

    private void release(String name) {
        connection.dsl().releaseSavepoint(name).execute();
        savepoints--;
    }

    /** Undoes to a savepoint; says whether that is still there: a deadlock or a lost connection takes all with it. */
    private boolean undoTo(String name, Throwable because) {
        savepoints--;
        try {
            connection.dsl().rollback().toSavepoint(name).execute();
            return true;
        } catch (RuntimeException lost) {
            because.addSuppressed(lost);
            undoAll(because);
            return false;
        }
    }

    private void undoAll(Throwable because) {
        savepoints = 0;
        try {
            connection.rollback();
        } catch (RuntimeException lost) {
            because.addSuppressed(lost);
        }
        work.undo(work.log().popAll());
    }

    public void commit() {
        underWay.refuse("commit()", Part.values());
        flush();
        try {
            underWay.within(Part.TELLING_OF_COMMIT, () -> {
                listeners.tellBefore(() -> work.log().changes(), this::flush);
                return null;
            });
            requireWhole();
            connection.commit();
        } catch (RuntimeException | Error e) {
            rollbackAfter(e);
            throw e;
        }
        savepoints = 0;
        suspicion.clear();
        wroteForeign = false;
        if (listeners.isAnyAfter()) {
            Changes changes = work.log().changes();
            work.log().popAll();
            listeners.tellAfter(changes);
        } else {
            work.log().popAll();
        }
    }

    /** Looks that a transaction in which something may have failed can be committed: the commit itself does not say. */
    private void requireWhole() {
        boolean isEnded = Product.of(connection.dsl().dialect()).has(Product.Trait.ENDS_FAILED_TRANSACTIONS);
        if (isEnded && suspicion.isSuspect() && connection.inTransaction()) {
            connection.dsl().execute("select 1");
        }
    }

    private void rollbackAfter(Throwable failure) {
        try {
            undo();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public void rollback() {
        underWay.refuse("rollback()", Part.SAVEPOINT);
        undo();
    }

    private void undo() {
        work.findChanges();
        savepoints = 0;
        suspicion.clear();
        List<Tracked> concerned;
        try {
            connection.rollback();
        } finally {
            concerned = undone(work.log().popAll());
            wroteForeign = false;
        }
        if (!concerned.isEmpty()) {
            try {
                readAgain(concerned);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Undoes it in the records; gives those of which the database may say something else now. */
    private List<Tracked> undone(ChangeSet written) {
        List<Tracked> concerned = work.undo(written);
        if (!wroteForeign) {
            return concerned;
        }
        List<Tracked> all = work.identities().all();
        // A statement past the records may have let any of them refer to what is undone.
        all.forEach(some -> some.knownLinks().ifPresent(Links::forgetParents));
        return all;
    }

    private void readAgain(List<Tracked> concerned) {
        if (!concerned.isEmpty()) {
            connection.beginToRead();
            Loading.again(connection.dsl(), concerned, work).forEach(work::expunge);
        }
    }

    public <T extends @Nullable Object> T savepoint(Supplier<T> action) {
        flush();
        connection.beginToWrite();
        String name = begin();
        work.log().push();
        boolean wroteBefore = wroteForeign;
        wroteForeign = false;
        T result;
        try {
            result = underWay.within(Part.SAVEPOINT, action);
            flush();
            release(name);
        } catch (RuntimeException | Error e) {
            work.findChanges();
            if (undoTo(name, e)) {
                readAgain(undone(work.log().pop()));
            }
            wroteForeign = wroteBefore;
            throw e;
        }
        wroteForeign |= wroteBefore;
        work.log().merge();
        return result;
    }
}
