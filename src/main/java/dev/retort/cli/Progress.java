package dev.retort.cli;

import java.io.PrintStream;
import java.util.function.Consumer;

/** One line at the foot of a terminal that says what is being done, overwritten by the next and wiped at the end. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream err;
    private final boolean shown;
    private final Runnable checkpoint;

    /**
     * A progress line.
     *
     * @param shown whether there is a person to see it
     */
    Progress(PrintStream err, boolean shown) {
        this(err, shown, () -> {});
    }

    private Progress(PrintStream err, boolean shown, Runnable checkpoint) {
        this.err = err;
        this.shown = shown;
        this.checkpoint = checkpoint;
    }

    /** The same line, for work that may be stopped wherever it says what it does: the checkpoint throws then. */
    Progress with(Runnable stopping) {
        return new Progress(err, shown, stopping);
    }

    @Override
    public synchronized void accept(String activity) {
        checkpoint.run();
        if (shown) {
            err.print(CLEAR_LINE + activity + " …");
            err.flush();
        }
    }

    /** Wipes the line. */
    synchronized void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
