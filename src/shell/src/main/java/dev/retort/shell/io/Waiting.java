package dev.retort.shell.io;

import dev.retort.eval.Engine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The waiting of a shell for long work, and what an interrupt of it brings about. */
public interface Waiting {

    /**
     * Waits for work that may be left to itself: an interrupt ends the wait.
     *
     * @throws dev.retort.RetortException of the kind INTERRUPTED then, and what came in the place of a value
     */
    <T> T on(CompletableFuture<T> work);

    /**
     * Does work that ends soon after it is asked to: the first interrupt asks it, and it is waited for; the second leaves it
     * to itself.
     *
     * @param work is handed what throws once it is to end
     * @param told is called when it is asked
     */
    void winding(Consumer<Runnable> work, Runnable told);

    /** Does something in an engine, which an interrupt stops. */
    <T> T stopping(Engine engine, Supplier<T> action);
}
