package dev.retort.compile;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A stack for javac that is deep enough for it: it follows the references from table to table by recursion, and a chain
 * of some hundred tables overflows an ordinary thread.
 */
final class DeepStack {
    private static final long STACK_BYTES = 512L << 20;

    private DeepStack() {}

    static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread.ofPlatform().name("compiler").daemon().stackSize(STACK_BYTES).start(future);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the compiler failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the compiler was interrupted", e);
        }
    }
}
