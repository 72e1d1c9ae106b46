package dev.retort.internal.unit;

import dev.retort.RetortException;
import org.jspecify.annotations.Nullable;

/** The use of a session: one thread, until it is closed. */
public final class SessionUse {
    private final boolean isGuarded;
    private volatile @Nullable Thread user;
    private volatile boolean isClosed;

    /** @param isGuarded whether threads take turns by themselves */
    public SessionUse(boolean isGuarded) {
        this.isGuarded = isGuarded;
    }

    /**
     * Looks that the session may be used here and now.
     *
     * @throws RetortException when the session is closed, or used by another thread as well
     */
    public void check() {
        if (isClosed) {
            throw new RetortException("the session is closed")
                    .withHint("open another one: a session is for one piece of work");
        }
        if (isGuarded) {
            return;
        }
        Thread current = Thread.currentThread();
        Thread first = user;
        if (first == null) {
            user = current;
        } else if (first.threadId() != current.threadId()) {
            throw new RetortException("the session is used by two threads: " + name(first) + " and " + name(current))
                    .withHint("open one for each thread, by session() or transaction(…)");
        }
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "thread " + thread.threadId() : thread.getName();
    }

    public boolean isOpen() {
        return !isClosed;
    }

    /** Closes; says whether it was open. */
    public boolean close() {
        boolean wasOpen = !isClosed;
        isClosed = true;
        return wasOpen;
    }
}
