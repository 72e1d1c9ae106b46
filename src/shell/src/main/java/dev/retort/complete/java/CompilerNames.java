package dev.retort.complete.java;

import dev.retort.eval.Engine;
import dev.retort.eval.Engine.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The names that the compiler knows, asked for in the background: an answer that comes too late for one key serves the
 * next. For any thread.
 */
public final class CompilerNames {
    /** How long is waited for what the compiler may have to add. */
    static final Duration BUDGET = Duration.ofMillis(20);
    /** How long is waited for it where nothing else has an answer; the one who waits may leave. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MOST_ANSWERS = 200;

    private final Supplier<Optional<Engine>> engine;
    private final Map<String, CompletableFuture<List<String>>> answers = new ConcurrentHashMap<>();
    private volatile CompletableFuture<List<Variable>> asked = new CompletableFuture<>();
    private volatile List<Variable> variables = List.of();
    private volatile boolean known;

    public CompilerNames(Supplier<Optional<Engine>> engine) {
        this.engine = engine;
    }

    /** Forgets what it knows, since a line was evaluated, and begins to ask for the variables. */
    public void refresh() {
        answers.clear();
        engine.get().ifPresent(this::askForVariables);
    }

    private void askForVariables(Engine ready) {
        asked = inBackground(
                "retort-variables",
                () -> {
                    variables = List.copyOf(ready.variables());
                    return variables;
                },
                () -> variables);
        known = true;
    }

    /** Asks on a thread of its own; what cannot be answered has another answer. */
    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> question, Supplier<T> otherwise) {
        return CompletableFuture.supplyAsync(
                        question, task -> Thread.ofVirtual().name(name).start(task))
                .exceptionally(_ -> otherwise.get());
    }

    /** The user's variables, or those of a while ago where the engine is busy. */
    List<Variable> variables() {
        if (!known) {
            engine.get().ifPresent(this::askForVariables);
        }
        return known ? within(asked, BUDGET).orElse(variables) : List.of();
    }

    /** The user's variables as they were when they were last asked for. */
    public List<Variable> variablesNow() {
        return variables;
    }

    /** Asks for the forms of the call that a text ends with, and tells them on another thread. */
    public void signatures(String text, Consumer<List<String>> told) {
        engine.get()
                .ifPresent(ready -> Thread.ofVirtual()
                        .name("retort-ask-signatures")
                        .start(() -> told.accept(ready.signatures(text, text.length(), PATIENCE))));
    }

    /**
     * What could be typed at the end of a text; empty where the compiler has not said so in time.
     *
     * @param budget how long to wait
     */
    List<String> at(String text, Duration budget) {
        if (answers.size() > MOST_ANSWERS) {
            answers.clear();
        }
        return engine.get()
                .flatMap(ready -> within(answers.computeIfAbsent(text, _ -> ask(ready, text)), budget))
                .orElse(List.of());
    }

    private static CompletableFuture<List<String>> ask(Engine ready, String text) {
        return inBackground("retort-ask-compiler", () -> ready.complete(text, text.length(), PATIENCE), List::of);
    }

    private static <T> Optional<T> within(CompletableFuture<T> answer, Duration budget) {
        return answer.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), budget.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
