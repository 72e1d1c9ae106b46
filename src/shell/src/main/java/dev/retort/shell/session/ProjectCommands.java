package dev.retort.shell.session;

import dev.retort.shell.io.Output;
import java.util.List;

/** The commands of Retort's own command line that act on the project, for a shell to run. */
public interface ProjectCommands {

    /**
     * Runs a command to its end.
     *
     * @param words the command's name, and what follows it: {@code upgrade}, {@code 3}
     * @param output where it writes
     * @param checkpoint is called between the steps of long work, and throws when the work is to end there
     * @throws dev.retort.RetortException when the command is used wrongly, or fails
     */
    void run(List<String> words, Output output, Runnable checkpoint);
}
