package dev.retort.shell.terminal;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The handler that tells of threads that ended by an exception, those that a user's code started above all: the virtual
 * machine would print a trace across the line that is being typed. There is one for the process while it is open.
 */
public final class EndedThreads implements AutoCloseable {
    private final @Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /** @param told is handed each error; called by the thread that ends */
    public EndedThreads(Consumer<RetortException> told) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.accept(new RetortException(
                        "the thread \"" + thread.getName() + "\" ended: "
                                + Outcome.Failed.of(thrown).error().message(),
                        thrown)
                .withHint("/wtf shows where")));
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
