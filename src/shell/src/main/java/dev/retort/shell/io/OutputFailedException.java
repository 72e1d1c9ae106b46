package dev.retort.shell.io;

import dev.retort.RetortException;

/** The output cannot be written, as on a full disk. */
public final class OutputFailedException extends RetortException {
    private static final long serialVersionUID = 1L;

    public OutputFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
