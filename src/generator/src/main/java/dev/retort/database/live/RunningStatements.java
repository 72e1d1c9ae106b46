package dev.retort.database.live;

import dev.retort.database.Dialect;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** The statements that run at the moment, rows that are still being read included, so that another thread can stop them. */
final class RunningStatements implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient Set<ExecuteContext> running = ConcurrentHashMap.newKeySet();
    private final transient Set<ExecuteContext> forgotten = ConcurrentHashMap.newKeySet();

    private final transient AtomicLong sent = new AtomicLong();

    long sent() {
        return sent.get();
    }

    /** Counts a statement that is none of jOOQ's. */
    void countOne() {
        sent.incrementAndGet();
    }

    @Override
    public void executeStart(ExecuteContext context) {
        sent.incrementAndGet();
        running.add(context);
    }

    @Override
    public void end(ExecuteContext context) {
        running.remove(context);
        forgotten.remove(context);
    }

    /** Leaves what runs to itself; says whether there was anything. */
    boolean forget() {
        forgotten.addAll(running);
        return running.removeAll(forgotten);
    }

    /** Whether the statement was left to itself: what becomes of it says nothing about the connection of now. */
    boolean isForgotten(ExecuteContext context) {
        return forgotten.contains(context);
    }

    /** Cancels what runs; says whether there was anything. */
    boolean cancel(Dialect dialect) {
        boolean any = false;
        for (ExecuteContext context : running) {
            Statement statement = context.statement();
            if (statement != null) {
                any = true;
                try {
                    dialect.cancel(statement);
                } catch (SQLException _) {
                    // It has ended in the meantime.
                }
            }
        }
        return any;
    }
}
