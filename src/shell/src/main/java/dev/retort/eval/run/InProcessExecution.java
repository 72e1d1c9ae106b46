package dev.retort.eval.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The execution of compiled lines in this process, each on a thread of its own, which keeps what they returned or threw. */
public final class InProcessExecution extends DirectExecutionControl implements ExecutionControlProvider {

    /** What happened to a line that ran. */
    public sealed interface Ending {

        record Returned(@Nullable Object value) implements Ending {}

        record Threw(Throwable thrown) implements Ending {}

        record Stopped() implements Ending {}
    }

    private final SnippetLoader loader;
    private final DSLContext db;
    private final BooleanSupplier cancel;
    private final Runnable abandon;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();
    private volatile boolean stopped;
    private final MemoryReserve reserve = new MemoryReserve();
    private boolean idle;
    private volatile Ending ending = new Ending.Returned(null);

    public InProcessExecution(SnippetLoader loader, DSLContext db, BooleanSupplier cancel, Runnable abandon) {
        super(loader);
        this.loader = loader;
        this.db = db;
        this.cancel = cancel;
        this.abandon = abandon;
    }

    /** What happened to what ran last; nothing was returned where nothing ran. */
    public Ending takeEnding() {
        Ending last = ending;
        ending = new Ending.Returned(null);
        return last;
    }

    /** Forgets an earlier stop: what comes now is to run. */
    public void begin() {
        stopped = false;
        reserve.keep();
    }

    /** Lets an action declare things while nothing of what is declared runs: no initializer, no statement. */
    public <T> T withoutRunning(Supplier<T> action) {
        idle = true;
        try {
            return action.get();
        } finally {
            idle = false;
        }
    }

    @Override
    protected String invoke(Method method) throws Exception {
        if (idle) {
            return "";
        }
        ending = run(() -> method.invoke(null));
        if (ending instanceof Ending.Threw(SPIResolutionException unresolved)) {
            throw new InvocationTargetException(unresolved);
        }
        return "";
    }

    /**
     * Runs something beside a line that may call the user's code, so that {@link #stop} stops it.
     *
     * @return what happened to it
     */
    public Ending supervise(Runnable action) throws InterruptedException {
        return run(() -> {
            action.run();
            return null;
        });
    }

    private Ending run(Callable<@Nullable Object> code) throws InterruptedException {
        Run run = new Run(code);
        running.set(run);
        try {
            return stopped ? new Ending.Stopped() : run.await();
        } finally {
            running.set(null);
        }
    }

    /** The value is kept as it is: its text is for others to make. */
    @Override
    public String varValue(String className, String name) {
        return "";
    }

    @Override
    public void stop() {
        stopped = true;
        Run run = running.get();
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public String name() {
        return "in-process";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return this;
    }

    /** One line, running. */
    private final class Run {

        private final CompletableFuture<Ending> ended = new CompletableFuture<>();
        private final EvaluationThread thread;

        Run(Callable<@Nullable Object> code) {
            thread = new EvaluationThread(() -> ended.complete(call(code)), loader, db);
        }

        private Ending call(Callable<@Nullable Object> code) {
            try {
                return new Ending.Returned(code.call());
            } catch (InvocationTargetException e) {
                return threw(e.getCause() == null ? e : e.getCause());
            } catch (Throwable e) {
                return threw(e);
            }
        }

        private Ending threw(Throwable thrown) {
            if (thrown instanceof OutOfMemoryError) {
                reserve.release();
            }
            return new Ending.Threw(thrown);
        }

        Ending await() throws InterruptedException {
            thread.start();
            Ending how = ended.join();
            return thread.stopped() ? new Ending.Stopped() : how;
        }

        /** The second time the thread is left to itself. */
        void stop() {
            if (thread.stopped()) {
                abandon.run();
                ended.complete(new Ending.Stopped());
            } else {
                thread.stopCode();
                // To interrupt a thread that reads from a connection is to close the connection.
                if (!cancel.getAsBoolean()) {
                    thread.interrupt();
                }
            }
        }
    }
}
