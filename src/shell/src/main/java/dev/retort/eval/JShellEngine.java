package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.database.live.LiveConnection;
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
 * The engine, made from the JDK's own JShell, which is opened by the first that needs it: a line, or the warming up
 * behind the prompt.
 */
final class JShellEngine implements Engine {

    private final SchemaClasses classes;
    private final InProcessExecution execution;
    private final SnippetLoader loader;
    private final Supplier<Lines> opener;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Lines lines;
    private volatile boolean closed;

    JShellEngine(
            CompiledSchema schema, DSLContext db, @Nullable Session session, BooleanSupplier cancel, Runnable abandon) {
        classes = schema.open();
        classes.bind(db, session);
        loader = new SnippetLoader(classes.loader());
        execution = new InProcessExecution(loader, db, cancel, abandon);
        opener = () -> new Lines(schema, classes, loader, execution);
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

    @Override
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

    @Override
    public List<TypedStatement> split(String code) {
        return isTooDeep(code)
                ? List.of()
                : exclusively(opened -> opened.analysis().split(code));
    }

    @Override
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

    @Override
    public void stop() {
        execution.stop();
    }

    @Override
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

    @Override
    public List<String> complete(String code, int cursor, Duration budget) {
        return isTooDeep(code)
                ? List.of()
                : within(budget, opened -> opened.analysis().complete(code, cursor));
    }

    @Override
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

    @Override
    public List<Variable> variables() {
        return exclusively(Lines::variables);
    }

    @Override
    public Replay replay(Engine earlier, String event) {
        execution.begin();
        JShellEngine from = (JShellEngine) earlier;
        return from.exclusively(before -> exclusively(now -> {
            from.loader.keptValues().retain(before.declarations()::isPortable, event);
            return new Replaying(before, now).run();
        }));
    }

    @Override
    public void rebind(LiveConnection connection) {
        classes.bind(connection.db(), connection.session());
    }

    Lines.Held held() {
        return exclusively(Lines::held);
    }

    @Override
    public void keptValues(ResultHistory values) {
        loader.keptValues(values);
    }

    @Override
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
}
