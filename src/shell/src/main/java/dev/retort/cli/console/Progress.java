package dev.retort.cli.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One line at the foot of a terminal that says what is being done, and for how long once that is more than a second. It is
 * overwritten by the next, and wiped at the end.
 */
public final class Progress implements Consumer<String>, AutoCloseable {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final PrintStream err;
    private final boolean shown;
    private final LongSupplier nanoTime;
    private final Runnable checkpoint;
    private final Thread atExit = Thread.ofPlatform().name("progress ends").unstarted(this::end);
    /** What is being done; null where nothing is shown. */
    private @Nullable String current;

    private long since;
    private boolean hasEnded;
    private @Nullable Thread clock;

    /**
     * A progress line.
     *
     * @param shown whether a user sees it
     */
    public Progress(PrintStream err, boolean shown) {
        this(err, shown, System::nanoTime);
    }

    /** A progress line that takes the time from a clock of nanoseconds. */
    Progress(PrintStream err, boolean shown, LongSupplier nanoTime) {
        this(err, shown, nanoTime, () -> {});
    }

    private Progress(PrintStream err, boolean shown, LongSupplier nanoTime, Runnable checkpoint) {
        this.err = err;
        this.shown = shown;
        this.nanoTime = nanoTime;
        this.checkpoint = checkpoint;
    }

    /** The same line, for work that may be stopped wherever it says what it does: the checkpoint throws then. */
    public Progress with(Runnable stopping) {
        return new Progress(err, shown, nanoTime, stopping);
    }

    @Override
    public synchronized void accept(String activity) {
        checkpoint.run();
        if (!shown || hasEnded) {
            return;
        }
        if (!activity.equals(current)) {
            since = nanoTime.getAsLong();
        }
        current = activity;
        print(activity + " …");
        if (clock == null) {
            clock = Thread.ofPlatform().daemon().name("progress").start(this::tickUntilStopped);
            hasEnded = !ProcessEnd.isHeld(atExit);
        }
    }

    /** Shows how long the present activity lasts, if it lasts long. */
    synchronized void tick() {
        long seconds = Duration.ofNanos(nanoTime.getAsLong() - since).toSeconds();
        if (current != null && seconds > 0) {
            print(current + " … " + elapsed(seconds));
        }
    }

    /** Whether a user sees it. */
    public boolean isShown() {
        return shown;
    }

    /** Wipes the line. */
    public synchronized void clear() {
        current = null;
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        clear();
        if (clock != null) {
            clock.interrupt();
            clock = null;
            ProcessEnd.isReleased(atExit);
        }
    }

    /** The process is told to end: what is written next to the terminal begins a line. */
    private synchronized void end() {
        hasEnded = true;
        clear();
    }

    private void tickUntilStopped() {
        try {
            while (true) {
                Thread.sleep(TICK);
                tick();
            }
        } catch (InterruptedException e) {
            // There is no one to be told any more.
        }
    }

    private void print(String line) {
        err.print(CLEAR_LINE + line);
        err.flush();
    }

    private static String elapsed(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
