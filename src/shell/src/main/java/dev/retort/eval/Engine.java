package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.run.EvaluationThread;
import dev.retort.eval.run.InProcessExecution;
import dev.retort.eval.run.InProcessExecution.Ending;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.SnippetLoader;
import dev.retort.eval.run.Thrown;
import dev.retort.eval.text.Brackets;
import dev.retort.eval.text.Nesting;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.TypedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of Java against one compiled schema and one live connection, by the JDK's own JShell, which is opened by the first
 * that needs it: a line, or the warming up while the prompt waits. Variables, methods, classes and imports stay from
 * one call to the next. One thread evaluates; {@link #stop} is for another.
 */
public class Engine implements AutoCloseable {
    private final SchemaClasses classes;
    private final InProcessExecution execution;
    private final SnippetLoader loader;
    private final Supplier<Lines> opener;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Lines lines;
    private volatile boolean closed;

    /**
     * @param schema what is in scope; several engines may use one
     * @param db what {@code select(…)} and the rest are bound to
     * @param session what {@code session} is; null for none
     * @param cancel stops the statement that runs on {@code db}'s connection, and says whether there was one to stop; called by the
     *     thread that calls {@link #stop}
     * @param abandon leaves a statement to itself that cannot be stopped
     */
    public Engine(
            CompiledSchema schema, DSLContext db, @Nullable Session session, BooleanSupplier cancel, Runnable abandon) {
        classes = schema.open();
        classes.bind(db, session);
        loader = new SnippetLoader(classes.loader());
        execution = new InProcessExecution(loader, db, cancel, abandon);
        opener = () -> new Lines(schema, classes, loader, execution);
    }

    /** Opens an engine on a connection, which is replaced when {@link #stop} has to leave a statement to itself. */
    public static Engine open(CompiledSchema schema, LiveConnection connection) {
        return new Engine(schema, connection.db(), connection.session(), connection::cancel, connection::abandon);
    }

    /** Gives the caller the lines for itself; JShell is not for several threads. */
    private <T> T exclusively(Function<Lines, T> action) {
        lock.lock();
        try {
            if (lines == null) {
                lines = opener.get();
            }
            return action.apply(lines);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Evaluates everything in the text, one statement after the other; the last semicolon may be missing. An incomplete
     * text is an error.
     *
     * @param code the user's text, of any number of lines
     * @param onOutcome is handed each outcome as it comes, on the calling thread; false ends the evaluation there
     */
    public void eval(String code, Predicate<Outcome> onOutcome) {
        execution.begin();
        try {
            exclusively(opened -> {
                opened.eval(code, onOutcome);
                return opened;
            });
        } catch (IllegalStateException | InternalError e) {
            if (!isOfJShell(e)) {
                throw e;
            }
            RetortException error = new RetortException("the compiler cannot make anything of this", e)
                    .withHint("is something missing at its end?");
            var _ = onOutcome.test(new Outcome.Failed(error, e));
        }
    }

    /** JShell, or javac beneath it, stumbles over some of what is not finished, such as {@code var x}. */
    private static boolean isOfJShell(Throwable e) {
        return Stream.of(e.getStackTrace())
                .limit(1)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("jdk.jshell.") || name.startsWith("com.sun.tools.javac."));
    }

    /** The statements and declarations of a text that is right, none of which is evaluated. */
    public List<TypedStatement> split(String code) {
        return isTooDeep(code)
                ? List.of()
                : exclusively(opened -> opened.analysis().split(code));
    }

    /** Whether the text is complete, or continues in the next line. */
    public Completeness completeness(String code) {
        Tokens tokens = Tokens.of(code);
        return switch (Brackets.of(tokens)) {
            case OPEN -> Completeness.INCOMPLETE;
            case CLOSED_TOO_OFTEN -> Completeness.COMPLETE;
            case BALANCED -> Nesting.tooDeep(tokens).isPresent() ? Completeness.COMPLETE : ofCompiler(code);
        };
    }

    private Completeness ofCompiler(String code) {
        try {
            return exclusively(opened -> opened.analysis().completeness(code));
        } catch (IllegalStateException | InternalError e) {
            // The one who evaluates it is told.
            return Completeness.COMPLETE;
        }
    }

    /**
     * Stops what {@link #eval} runs: its loops, its sleeps and the statement that it waits for. What runs on nevertheless is
     * left to itself the second time.
     */
    public void stop() {
        execution.stop();
    }

    /**
     * Does something that may call the user's code, as showing a value calls its {@code toString()}, where {@link #stop} can
     * stop it.
     *
     * @throws RetortException of the kind INTERRUPTED when it was stopped; whatever the action throws besides
     */
    public void supervise(Runnable action) {
        try {
            switch (execution.supervise(action)) {
                case Ending.Returned _ -> {}
                case Ending.Stopped() -> throw RetortException.interrupted();
                case Ending.Threw(RuntimeException thrown) -> throw thrown;
                case Ending.Threw(Throwable thrown) -> throw Thrown.describe(thrown);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        }
    }

    /** Whether the calling thread runs something that was told to stop, and left to itself since it did not. */
    public static boolean isStoppedHere() {
        return Thread.currentThread() instanceof EvaluationThread thread && thread.stopped();
    }

    /**
     * What the compiler knows could be typed at the cursor, unranked and unfiltered.
     *
     * @param budget the time after which an empty list is good enough
     */
    public List<String> complete(String code, int cursor, Duration budget) {
        return isTooDeep(code)
                ? List.of()
                : within(budget, opened -> opened.analysis().complete(code, cursor));
    }

    /**
     * The forms of the call whose bracket is open at the cursor, as the compiler writes them; none where there is no such call.
     *
     * @param budget the time after which an empty list is good enough
     */
    public List<String> signatures(String code, int cursor, Duration budget) {
        return isTooDeep(code)
                ? List.of()
                : within(budget, opened -> opened.analysis().signatures(code, cursor));
    }

    private static boolean isTooDeep(String code) {
        return Nesting.tooDeep(Tokens.of(code)).isPresent();
    }

    private List<String> within(Duration budget, Function<Lines, List<String>> question) {
        CompletableFuture<List<String>> found = new CompletableFuture<>();
        inBackground("retort-completion", () -> {
            try {
                found.complete(exclusively(question));
            } finally {
                found.complete(List.of());
            }
        });
        try {
            return found.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The variables that the user declared, with their types, in order: {@code q : SelectConditionStep<…>}. */
    public List<Variable> variables() {
        return exclusively(Lines::variables);
    }

    /** The class that static types call so: one that was declared in a line, or one of the project, by its full name. */
    public Optional<Class<?>> type(String name) {
        return loader.called(name);
    }

    /**
     * Declares here what the user declared in an earlier engine, in the same order: imports, types, methods, variables. A
     * variable's value is taken over where it has nothing to do with the classes of the earlier schema; what gave it is not
     * run again. Other values, such as queries and generated records, are computed anew from what was typed: let nothing
     * write meanwhile.
     *
     * @param event what happened, for what is said of a value that is gone: {@code the schema was reloaded}
     * @throws RetortException of the kind INTERRUPTED when {@link #stop} was called; close this engine then
     */
    public Replay replay(Engine earlier, String event) {
        execution.begin();
        return earlier.exclusively(before -> exclusively(now -> {
            earlier.loader.keptValues().retain(before.declarations()::isPortable, event);
            return new Replaying(before, now).run();
        }));
    }

    /** Binds this engine to a connection that has been elsewhere meanwhile, and has another session now. */
    public void rebind(LiveConnection connection) {
        classes.bind(connection.db(), connection.session());
    }

    Lines.Held held() {
        return exclusively(Lines::held);
    }

    /**
     * Has lines find the values of earlier ones here, under the names {@code it}, {@code $1}, {@code $2} … The one who shows an
     * outcome keeps it there; the engine keeps none by itself.
     */
    public void keptValues(ResultHistory values) {
        loader.keptValues(values);
    }

    /** Does beforehand, in the background, what would make the first line slow; returns at once. */
    public void warmUp() {
        inBackground("retort-warm-up", () -> {
            for (Function<Lines, ?> step : Lines.WARM_UP) {
                if (!closed) {
                    exclusively(step);
                }
            }
        });
    }

    private static void inBackground(String name, Runnable work) {
        Thread.ofPlatform()
                .daemon()
                .name(name)
                .uncaughtExceptionHandler((thread, thrown) -> {
                    // What is done beforehand or for convenience may fail unseen; a line that is evaluated tells.
                })
                .start(work);
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            if (lines != null) {
                lines.close();
            }
        } finally {
            lock.unlock();
        }
        classes.close();
    }

    /** A variable of the user's. */
    public record Variable(String name, String type) {}

    /** Whether a text can be evaluated as it is. */
    public enum Completeness {
        /** It can, perhaps with a semicolon put after it; an error in it counts as complete. */
        COMPLETE,
        /** More lines must follow. */
        INCOMPLETE
    }
}
