package dev.retort.internal.transaction;

import dev.retort.RetortException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/**
 * The time that each transaction of a session may take. The driver's own timeouts are in whole seconds, and SQLite's are none of statements:
 * the statement that runs when the time is over is cancelled from another thread.
 */
final class Timeout implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient Duration time;
    private transient long end;
    private transient @Nullable Future<?> cancelling;
    private transient @Nullable Statement running;

    Timeout(Duration time) {
        this.time = time;
    }

    /** Called when a transaction begins. */
    void begin() {
        end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void executeStart(ExecuteContext context) {
        long left = left();
        if (left <= 0) {
            throw error(null);
        }
        Statement statement = context.statement();
        if (statement != null) {
            running(statement);
            cancelling = Timer.THREAD.schedule(() -> cancel(statement), left, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void running(@Nullable Statement statement) {
        running = statement;
    }

    /** The end of the statement waits for this: a server cancels whatever its connection runs, which is then another's. */
    private synchronized void cancel(Statement statement) {
        if (statement.equals(running)) {
            try {
                statement.cancel();
            } catch (SQLException over) {
                // It has ended meanwhile.
            }
        }
    }

    /** Some functions of MariaDB end as if all were well when they are cancelled. */
    @Override
    public void executeEnd(ExecuteContext context) {
        if (left() <= 0) {
            throw error(null);
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        if (left() <= 0 && context.sqlException() != null) {
            context.exception(error(context.sqlException()));
        }
    }

    @Override
    public void end(ExecuteContext context) {
        running(null);
        Future<?> waiting = cancelling;
        if (waiting != null) {
            waiting.cancel(false);
            cancelling = null;
        }
    }

    private long left() {
        return end - System.nanoTime();
    }

    private RetortException error(@Nullable SQLException cancelled) {
        return new RetortException("the transaction took longer than " + words() + ", and was stopped", cancelled)
                .withHint("roll it back; a longer timeout in TransactionSettings gives it more time");
    }

    private String words() {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** The thread that cancels, which is there only where a timeout is. */
    private static final class Timer {
        static final ScheduledThreadPoolExecutor THREAD = thread();

        private static ScheduledThreadPoolExecutor thread() {
            ScheduledThreadPoolExecutor timer =
                    (ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(1, task -> {
                        Thread thread = new Thread(task, "retort-timeouts");
                        thread.setDaemon(true);
                        return thread;
                    });
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }
}
