package dev.retort.eval.run;

import java.util.Optional;
import org.jooq.DSLContext;

/** A thread that runs the user's code, and can be told to stop. What it starts is free to run on. */
public final class EvaluationThread extends Thread {

    /** Reserved, not used: a deep recursion of the user's own needs some of it. */
    private static final long STACK = 256L << 20;

    private final Optional<DSLContext> db;
    private volatile boolean stopped;

    EvaluationThread(Runnable code, ClassLoader loader, DSLContext db) {
        this(code, loader, Optional.of(db));
    }

    private EvaluationThread(Runnable code, ClassLoader loader, Optional<DSLContext> db) {
        super(null, code, "retort-code", STACK, false);
        this.db = db;
        setDaemon(true);
        setContextClassLoader(loader);
    }

    /** A thread for a part of what the calling one does, with the same things in scope. */
    static EvaluationThread ofPart(Runnable code) {
        Thread caller = Thread.currentThread();
        return new EvaluationThread(
                code,
                caller.getContextClassLoader(),
                caller instanceof EvaluationThread whole ? whole.db : Optional.empty());
    }

    /** The context that its code works on; empty outside of a line. */
    public Optional<DSLContext> db() {
        return db;
    }

    public boolean stopped() {
        return stopped;
    }

    void stopCode() {
        stopped = true;
    }
}
