package dev.retort.shell.command;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import java.util.List;
import java.util.Optional;

/** The handler of the lines that are commands of the shell; it leaves those that are Java. */
public interface CommandHandler {

    /**
     * Carries out the line if it is a command.
     *
     * @param line one line, as it was typed
     * @return what to do next, or empty when the line is no command
     * @throws dev.retort.RetortException when the command is unknown, is used wrongly, or fails
     */
    Optional<Next> handle(String line);

    /** An error of a line that is no command, with advice if there is better than it has. */
    default RetortException advised(String code, RetortException error) {
        return error;
    }

    /** An error that the database gave for a line of Java, with what to do about it where that can be told. */
    default RetortException refused(String code, RetortException error) {
        return error;
    }

    /**
     * Is told of Java that was evaluated.
     *
     * @param outcomes what its statements came to, in order
     */
    default void evaluated(String code, List<Outcome> outcomes) {}

    /** What the reader of lines does after a command. */
    enum Next {
        CONTINUE,
        LEAVE
    }
}
