package dev.retort.shell;

import dev.retort.RetortException;

/** The output cannot be written, as on a full disk. */
final class OutputFailedException extends RetortException {
    private static final long serialVersionUID = 1L;

    OutputFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
