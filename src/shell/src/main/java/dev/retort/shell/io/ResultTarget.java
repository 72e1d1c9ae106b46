package dev.retort.shell.io;

import java.io.PrintWriter;
import java.util.Optional;

/** The target that takes results in the place of the screen. */
public sealed interface ResultTarget extends AutoCloseable permits OutputFile, Program {

    PrintWriter writer();

    String name();

    /** Ends it, so that all that was written is where it belongs; says what there is to say about that. */
    Optional<String> complete();

    /** Lets go of it; what was not completed may be lost. */
    @Override
    void close();
}
