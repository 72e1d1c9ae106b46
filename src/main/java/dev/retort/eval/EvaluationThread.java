package dev.retort.eval;

import org.jooq.DSLContext;

/** A thread that runs a person's code, and can be told to stop. What it starts is free to run on. */
final class EvaluationThread extends Thread {

    /** Reserved, not used: a deep recursion of the person's own needs some of it. */
    private static final long STACK = 256L << 20;

    private final DSLContext db;
    private volatile boolean stopped;

    EvaluationThread(Runnable code, ClassLoader loader, DSLContext db) {
        super(null, code, "retort-code", STACK, false);
        this.db = db;
        setDaemon(true);
        setContextClassLoader(loader);
    }

    DSLContext db() {
        return db;
    }

    boolean stopped() {
        return stopped;
    }

    void stopCode() {
        stopped = true;
    }
}
