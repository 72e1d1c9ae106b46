package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.eval.scope.Rewritten;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.SPIResolutionException;

/**
 * The declaring in new lines of what was declared in older ones, in the same order. A value that has nothing to do with the
 * old classes is taken over, and what gave it is not run again. What was declared a second time follows all that
 * used it; so what lacks a name is tried again for as long as that brings something forward.
 */
final class Replaying {
    private static final int LONGEST_DECLARATION = 60;

    private final Lines from;
    private final Lines to;
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> evaluated = new LinkedHashSet<>();
    private final Map<String, Failure> failed = new HashMap<>();
    private final Map<Snippet, Snippet> declared = new LinkedHashMap<>();
    private Attempt last = Attempt.NONE;

    Replaying(Lines from, Lines to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Why a declaration did not make it.
     *
     * @param lacksName whether what is declared later may be what it lacks
     */
    private record Failure(String source, RetortException reason, boolean lacksName) {

        Replay.Lost lost() {
            return new Replay.Lost(inOneLine(source), reason);
        }
    }

    /**
     * The outcome of a source that was evaluated.
     *
     * @param given the variables that have a value from it
     */
    private record Attempt(String source, Set<String> given, Optional<Failure> failure) {
        static final Attempt NONE = new Attempt("", Set.of(), Optional.empty());
    }

    /** @throws RetortException of the kind INTERRUPTED when it was stopped */
    Replay run() {
        List<Snippet> all = from.declarations().current();
        List<Snippet> open = all;
        int tried;
        do {
            tried = open.size();
            open.forEach(snippet -> failed.remove(subject(snippet)));
            last = Attempt.NONE;
            open.forEach(this::declare);
            open = open.stream().filter(this::lacksName).toList();
        } while (!open.isEmpty() && open.size() < tried);
        Stream<Replay.Lost> lost = all.stream()
                .map(Replaying::subject)
                .distinct()
                .flatMap(subject -> Stream.ofNullable(failed.get(subject)))
                .distinct()
                .map(Failure::lost);
        return new Replay(
                List.copyOf(kept),
                List.copyOf(evaluated),
                Stream.concat(lost, unusable()).toList());
    }

    /** What fails with a snippet: the variable that it declares or assigns to, or else the snippet itself. */
    private static String subject(Snippet snippet) {
        return switch (snippet) {
            case VarSnippet variable -> variable.name();
            case ExpressionSnippet assignment -> assignment.name();
            default -> snippet.id();
        };
    }

    private boolean lacksName(Snippet snippet) {
        Failure failure = failed.get(subject(snippet));
        return failure != null && failure.lacksName;
    }

    private void declare(Snippet snippet) {
        switch (snippet) {
            case VarSnippet variable -> variable(variable);
            case ExpressionSnippet assignment -> assignment(assignment);
            default -> declaration(snippet);
        }
    }

    private void variable(VarSnippet variable) {
        Object value = from.declarations().valueOf(variable);
        if (from.declarations().isPortable(variable, value)) {
            settle(
                    variable.name(),
                    kept,
                    to.declareWith(variable, value).map(refused -> new Failure(variable.source(), refused, true)));
            return;
        }
        // One declaration may declare several, of which some fail.
        if (!variable.source().equals(last.source)) {
            last = attempt(variable.source());
        }
        boolean given = last.given.contains(variable.name());
        settle(variable.name(), evaluated, last.failure.filter(_ -> !given));
    }

    /** What a variable was given later counts, where its value cannot be taken over. */
    private void assignment(ExpressionSnippet assignment) {
        if (evaluated.contains(assignment.name())) {
            settle(assignment.name(), evaluated, attempt(assignment.source()).failure);
        }
    }

    private void settle(String name, Set<String> succeeded, Optional<Failure> failure) {
        if (failure.isEmpty()) {
            succeeded.add(name);
        } else {
            succeeded.remove(name);
            to.declarations().dropVariable(name);
            failed.put(name, failure.get());
        }
    }

    private void declaration(Snippet snippet) {
        attempt(snippet.source())
                .failure
                .ifPresentOrElse(
                        why -> failed.put(subject(snippet), why),
                        () -> to.declarations().last().ifPresent(now -> declared.put(snippet, now)));
    }

    /** The methods and types that were declared, and of which something is missing that was there before. */
    private Stream<Replay.Lost> unusable() {
        return declared.entrySet().stream()
                .filter(pair -> from.declarations().isUsable(pair.getKey()))
                .flatMap(pair -> to.whyUnusable(pair.getValue()).stream()
                        .map(reason -> new Replay.Lost(SnippetWords.described(pair.getValue()), reason)));
    }

    private Attempt attempt(String source) {
        Set<String> given = new HashSet<>();
        List<Failure> failures = new ArrayList<>();
        to.eval(source, outcome -> {
            switch (outcome) {
                case Outcome.Failed(RetortException error, Throwable thrown) ->
                    failures.add(
                            new Failure(source, error, thrown == null || thrown instanceof SPIResolutionException));
                case Outcome.Interrupted() -> throw RetortException.interrupted();
                case Outcome.Value value -> value.variable().ifPresent(given::add);
                case Outcome.Declared _, Outcome.Done _ -> {}
            }
            return true;
        });
        return new Attempt(source, given, failures.stream().findFirst());
    }

    private static String inOneLine(String source) {
        String line = Rewritten.asTyped(source).strip().replaceAll("\\s+", " ").replaceFirst("\\s*;$", "");
        return line.length() <= LONGEST_DECLARATION ? line : line.substring(0, LONGEST_DECLARATION - 1) + "…";
    }
}
