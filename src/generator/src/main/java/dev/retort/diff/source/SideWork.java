package dev.retort.diff.source;

import dev.retort.RetortException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that is done on a thread of its own while this one does something else; where there is but one processor, when its result is wanted.
 * Whoever begins it must wait for its end, whatever happens meanwhile.
 *
 * @param <T> what comes of it
 */
public final class SideWork<T> {
    private final FutureTask<T> task;
    private final Optional<Thread> thread;

    private SideWork(FutureTask<T> task, Optional<Thread> thread) {
        this.task = task;
        this.thread = thread;
    }

    /** Begins it. */
    public static <T> SideWork<T> of(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        return new SideWork<>(
                task,
                Runtime.getRuntime().availableProcessors() > 1
                        ? Optional.of(
                                Thread.ofPlatform().daemon().name("side work").start(task))
                        : Optional.empty());
    }

    /**
     * Waits for what comes of it.
     *
     * @throws RetortException as the work does, or when this thread is interrupted
     */
    public T result() {
        if (thread.isEmpty()) {
            // This does nothing where it is done.
            task.run();
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException end -> throw interrupted(end);
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until nothing is done any more: what has not begun does not begin unless its result is wanted. */
    public void awaitEnd() {
        if (thread.isPresent()) {
            try {
                thread.get().join();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static RetortException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RetortException(RetortException.Kind.INTERRUPTED, "Interrupted", null, null, e);
    }
}
