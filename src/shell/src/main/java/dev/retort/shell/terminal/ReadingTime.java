package dev.retort.shell.terminal;

/** The time that the shell waited, all in all, while the user read what it showed. For one thread. */
public final class ReadingTime {
    private long nanos;

    /** Waits, on the user's time. */
    public <E extends Exception> void of(Wait<E> wait) throws E {
        long begun = System.nanoTime();
        try {
            wait.run();
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    public long nanos() {
        return nanos;
    }

    public interface Wait<E extends Exception> {
        void run() throws E;
    }
}
