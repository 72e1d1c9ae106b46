package dev.retort.shell.io;

/**
 * The output is not read any more, as when {@code head} has seen enough: no failure, and nothing to say. A process ends
 * with {@link #EXIT_STATUS}, as those do that do not catch the signal of a broken pipe.
 */
public final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** 128 and the number of SIGPIPE. */
    public static final int EXIT_STATUS = 141;

    OutputClosedException(Throwable cause) {
        super("the output is closed", cause);
    }
}
