package dev.retort.shell.terminal;

import dev.retort.RetortException;
import dev.retort.eval.Engine;
import dev.retort.shell.io.Waiting;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The interrupts of Ctrl-C while something runs: it stops it. One thread runs things; {@link #interrupt} is for
 * another.
 */
public final class Interrupts implements Waiting {
    private static final Duration BETWEEN_CANCELS = Duration.ofMillis(100);

    private volatile boolean requested;
    private volatile CompletableFuture<Void> signal = new CompletableFuture<>();
    private volatile @Nullable Run running;

    /**
     * Runs something.
     *
     * @param stopping what an interrupt does, each time it comes
     * @param cancelling what it does again and again until the body ends: a statement may begin after the interrupt came
     */
    public void during(Runnable stopping, Runnable cancelling, Runnable body) {
        requested = false;
        signal = new CompletableFuture<>();
        Run run = new Run(stopping, cancelling);
        running = run;
        try {
            body.run();
        } finally {
            running = null;
            run.end();
        }
    }

    public void interrupt() {
        boolean first = !requested;
        requested = true;
        signal.complete(null);
        Run run = running;
        if (run != null) {
            run.stopping.run();
            if (first) {
                run.cancelUntilTheEnd();
            }
        }
    }

    /** Forgets the last interrupt: what it ended is over, and there is more to say. */
    public void forget() {
        requested = false;
    }

    /** Whether what runs, or what ran last, was interrupted. */
    public boolean requested() {
        return requested;
    }

    /**
     * Asks whether to continue.
     *
     * @throws RetortException of the kind INTERRUPTED when what runs was interrupted
     */
    public void check() {
        if (requested) {
            throw RetortException.interrupted();
        }
    }

    @Override
    public <T> T on(CompletableFuture<T> value) {
        try {
            CompletableFuture.anyOf(value, signal).join();
            check();
            return value.join();
        } catch (CompletionException e) {
            throw said(e);
        }
    }

    private static RetortException said(CompletionException e) {
        return e.getCause() instanceof RetortException said
                ? said
                : new RetortException("something went wrong that should not have: " + e.getCause(), e);
    }

    @Override
    public <T> T stopping(Engine engine, Supplier<T> action) {
        Run outer = running;
        running = new Run(engine::stop, () -> {});
        try {
            check();
            return action.get();
        } finally {
            running = outer;
        }
    }

    /** Does something that sees to Ctrl-C by itself. */
    public void ignoring(Runnable action) {
        Run outer = running;
        running = null;
        try {
            action.run();
        } finally {
            requested = false;
            signal = new CompletableFuture<>();
            running = outer;
        }
    }

    @Override
    public void winding(Consumer<Runnable> work, Runnable told) {
        AtomicBoolean ending = new AtomicBoolean();
        CompletableFuture<Void> left = new CompletableFuture<>();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> work.accept(() -> {
            if (ending.get()) {
                throw RetortException.interrupted();
            }
        }));
        Run outer = running;
        running = new Run(
                () -> {
                    if (ending.getAndSet(true)) {
                        left.complete(null);
                    } else {
                        told.run();
                    }
                },
                () -> {});
        try {
            CompletableFuture.anyOf(done, left).join();
            if (!done.isDone()) {
                throw RetortException.interrupted();
            }
            done.join();
        } catch (CompletionException e) {
            throw said(e);
        } finally {
            running = outer;
        }
    }

    private static final class Run {
        private final Runnable stopping;
        private final Runnable cancelling;
        private boolean ended;

        Run(Runnable stopping, Runnable cancelling) {
            this.stopping = stopping;
            this.cancelling = cancelling;
        }

        void cancelUntilTheEnd() {
            Thread.ofPlatform().daemon().name("retort-cancel").start(() -> {
                try {
                    while (cancelled()) {
                        Thread.sleep(BETWEEN_CANCELS);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        private synchronized boolean cancelled() {
            if (!ended) {
                cancelling.run();
            }
            return !ended;
        }

        /** Waits for a cancellation that is under way: it would stop what runs next. */
        synchronized void end() {
            ended = true;
        }
    }
}
