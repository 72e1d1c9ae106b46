package dev.retort.cli.run;

import dev.retort.RetortException;

/** The exit status of a process that ends with an error. */
public final class ExitStatus {
    private ExitStatus() {}

    /** The status that says what sort of failure an error is. */
    public static int of(RetortException error) {
        return switch (error.kind()) {
            case FAILURE -> 1;
            case USAGE -> 2;
            case CONNECTION -> 3;
            case REFUSED -> 4;
            case INTERRUPTED -> 130;
        };
    }
}
