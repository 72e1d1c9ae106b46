package dev.retort.internal.session;

import dev.retort.Changes;
import dev.retort.RetortException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The listeners to flushes and commits. */
public final class Listeners {
    /** How often listeners may answer changes with more changes. */
    private static final int MOST_ROUNDS = 100;

    private final List<Consumer<Changes>> beforeFlush = new ArrayList<>();
    private final List<Consumer<Changes>> before = new ArrayList<>();
    private final List<Consumer<Changes>> after = new ArrayList<>();

    public void addBeforeFlush(Consumer<Changes> listener) {
        beforeFlush.add(listener);
    }

    public void addBefore(Consumer<Changes> listener) {
        before.add(listener);
    }

    public void addAfter(Consumer<Changes> listener) {
        after.add(listener);
    }

    /** Tells what will be written. */
    void tellBeforeFlush(Supplier<Changes> pending) {
        if (!beforeFlush.isEmpty()) {
            Changes told = pending.get();
            if (!told.isEmpty()) {
                List.copyOf(beforeFlush).forEach(listener -> listener.accept(told));
            }
        }
    }

    /** Tells what will be committed, again for as long as listeners change more. */
    void tellBefore(Supplier<Changes> changes, Runnable flush) {
        if (before.isEmpty()) {
            return;
        }
        Changes told = changes.get();
        for (int round = 0; !told.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new RetortException("a listener of beforeCommit changes something each time that it is told");
            }
            for (Consumer<Changes> listener : List.copyOf(before)) {
                listener.accept(told);
            }
            flush.run();
            Changes now = changes.get();
            if (now.equals(told)) {
                return;
            }
            told = now;
        }
    }

    /** Whether anybody wants to know what was committed: to find out takes time. */
    boolean isAnyAfter() {
        return !after.isEmpty();
    }

    void tellAfter(Changes changes) {
        if (!changes.isEmpty()) {
            List.copyOf(after).forEach(listener -> listener.accept(changes));
        }
    }
}
