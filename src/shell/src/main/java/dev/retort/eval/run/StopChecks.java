package dev.retort.eval.run;

/** The checks that are woven into the user's code. Public since that code calls it; not for anybody else. */
public final class StopChecks {

    private StopChecks() {}

    /** Called by each round of a loop and at the beginning of each method. */
    public static void check() {
        if (Thread.currentThread() instanceof EvaluationThread thread && thread.stopped()) {
            throw new Stopped();
        }
    }

    /** Called in place of {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void exit(int status) {
        refuse(status);
    }

    /** Called in place of the methods of {@code Runtime}. */
    public static void exit(Runtime runtime, int status) {
        refuse(status);
    }

    private static void refuse(int status) {
        throw new ExitRefused(status);
    }

    /** Unwinds code that was stopped; an error, so that few things catch it. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Takes the place of the end of the process. */
    static final class ExitRefused extends Error {
        private static final long serialVersionUID = 1L;

        ExitRefused(int status) {
            super("System.exit(" + status + ")");
        }
    }
}
