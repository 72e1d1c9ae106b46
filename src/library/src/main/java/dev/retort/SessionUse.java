package dev.retort;

import org.jspecify.annotations.Nullable;

/** Who uses a session: one thread, until it is closed. */
final class SessionUse {
    private final boolean isGuarded;
    private volatile @Nullable Thread user;
    private volatile boolean isClosed;

    /** @param isGuarded whether threads take turns by themselves */
    SessionUse(boolean isGuarded) {
        this.isGuarded = isGuarded;
    }

    /** @throws RetortException when the session is closed, or used by another thread as well */
    void check() {
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

    boolean isOpen() {
        return !isClosed;
    }

    /** Closes; says whether it was open. */
    boolean close() {
        boolean wasOpen = !isClosed;
        isClosed = true;
        return wasOpen;
    }
}
