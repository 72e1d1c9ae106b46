package dev.retort.shell.terminal;

/** How long the shell waited, all in all, while the person read what it showed. For one thread. */
public final class ReadingTime {
    private long nanos;

    /** Waits, on the person's time. */
    public <E extends Exception> void of(Wait<E> wait) throws E {
        long begun = System.nanoTime();
        try {
            wait.run();
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    /** The time so far, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** What waits for the person. */
    public interface Wait<E extends Exception> {
        void run() throws E;
    }
}
