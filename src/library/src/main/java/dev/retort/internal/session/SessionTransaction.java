package dev.retort.internal.session;

import dev.retort.Changes;
import dev.retort.SessionConnection;
import dev.retort.internal.flush.Flush;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.UnitOfWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transaction of a session: its flushes, savepoints and end, and what these do to the records. */
public final class SessionTransaction {
    /** Sessions that share a transaction of somebody else must not take each other's names. */
    private static final AtomicLong SESSIONS = new AtomicLong();

    private final String prefix = "retort_" + SESSIONS.incrementAndGet() + "_";
    private final SessionConnection connection;
    private final UnitOfWork work;
    private final CommitListeners listeners = new CommitListeners();
    private boolean isFlushing;
    private int savepoints;

    public SessionTransaction(SessionConnection connection, UnitOfWork work) {
        this.connection = connection;
        this.work = work;
    }

    public CommitListeners listeners() {
        return listeners;
    }

    /** Called before something reads: writes what is pending. */
    public void beginToRead() {
        if (!isFlushing) {
            writeIfNeeded();
            connection.beginToRead();
        }
    }

    /** Called before something else writes: writes what is pending. */
    public void beginToWrite() {
        if (!isFlushing) {
            writeIfNeeded();
            connection.beginToWrite();
        }
    }

    /** Writes what is pending, what was told to no one included. */
    public void flush() {
        work.findChanges();
        writeIfNeeded();
    }

    private void writeIfNeeded() {
        if (work.isClean()) {
            return;
        }
        connection.beginToWrite();
        isFlushing = true;
        String name = begin();
        try {
            work.flush(new Flush(connection.dsl())::write);
            release(name);
        } catch (RuntimeException | Error e) {
            // A statement that failed leaves those before it.
            undoTo(name, e);
            throw e;
        } finally {
            isFlushing = false;
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
        flush();
        try {
            listeners.tellBefore(() -> work.log().changes(), this::flush);
            connection.commit();
        } catch (RuntimeException | Error e) {
            rollbackAfter(e);
            throw e;
        }
        savepoints = 0;
        if (listeners.isAnyAfter()) {
            Changes changes = work.log().changes();
            work.log().popAll();
            listeners.tellAfter(changes);
        } else {
            work.log().popAll();
        }
    }

    private void rollbackAfter(Throwable failure) {
        try {
            rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public void rollback() {
        work.findChanges();
        savepoints = 0;
        List<Tracked> concerned;
        try {
            connection.rollback();
        } finally {
            concerned = work.undo(work.log().popAll());
        }
        if (!concerned.isEmpty()) {
            try {
                readAgain(concerned);
            } finally {
                connection.rollback();
            }
        }
    }

    private void readAgain(List<Tracked> concerned) {
        if (!concerned.isEmpty()) {
            connection.beginToRead();
            Loading.again(connection.dsl(), concerned).forEach(work::expunge);
        }
    }

    public <T extends @Nullable Object> T savepoint(Supplier<T> action) {
        flush();
        connection.beginToWrite();
        String name = begin();
        work.log().push();
        T result;
        try {
            result = action.get();
            flush();
            release(name);
        } catch (RuntimeException | Error e) {
            work.findChanges();
            if (undoTo(name, e)) {
                ChangeSet undone = work.log().pop();
                readAgain(work.undo(undone));
            }
            throw e;
        }
        work.log().merge();
        return result;
    }
}
