package dev.retort.shell;

import dev.retort.RetortException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What Ctrl-C does while something runs: it stops it. One thread runs things; {@link #interrupt} is for another.
 */
final class Interrupts {
    private volatile boolean requested;
    private volatile Runnable stop = () -> {};
    private volatile CompletableFuture<Void> signal = new CompletableFuture<>();

    /** Runs something; an interrupt calls {@code stopping}, each time it comes. */
    void during(Runnable stopping, Runnable body) {
        requested = false;
        signal = new CompletableFuture<>();
        stop = stopping;
        try {
            body.run();
        } finally {
            stop = () -> {};
        }
    }

    /** Interrupts what runs, if something does. */
    void interrupt() {
        requested = true;
        signal.complete(null);
        stop.run();
    }

    /** Whether what runs, or what ran last, was interrupted. */
    boolean requested() {
        return requested;
    }

    /** @throws RetortException of the kind INTERRUPTED when what runs was interrupted */
    void check() {
        if (requested) {
            throw interrupted();
        }
    }

    /**
     * Waits for a value.
     *
     * @throws RetortException of the kind INTERRUPTED when the wait was interrupted, and whatever came instead of a value
     */
    <T> T await(CompletableFuture<T> value) {
        try {
            CompletableFuture.anyOf(value, signal).join();
            check();
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RetortException said
                    ? said
                    : new RetortException("the compiler did not start", e);
        }
    }

    static RetortException interrupted() {
        return new RetortException(RetortException.Kind.INTERRUPTED, "interrupted", null, null, null);
    }
}
