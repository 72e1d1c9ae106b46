package dev.retort.shell;

import java.util.Optional;

/** Carries out the lines that are commands of the shell, and leaves those that are Java. */
public interface CommandHandler {

    /**
     * Carries out the line if it is a command.
     *
     * @param line one line, as it was typed
     * @return what to do next, or empty when the line is no command
     * @throws dev.retort.RetortException when the command is unknown, is used wrongly, or fails
     */
    Optional<Next> handle(String line);

    /** What the reader of lines does after a command. */
    enum Next {
        /** Reads the next line. */
        CONTINUE,
        /** Ends. */
        LEAVE
    }
}
