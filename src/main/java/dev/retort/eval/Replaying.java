package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Declares in new lines what a person declared in older ones, in the same order. A value that has nothing to do with the
 * old classes is taken over, and what gave it is not run again.
 */
final class Replaying {
    private static final int LONGEST_DECLARATION = 60;

    private final Lines from;
    private final Lines to;
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> evaluated = new LinkedHashSet<>();
    private final Map<Snippet, Snippet> declared = new LinkedHashMap<>();
    private final List<Replay.Lost> lost = new ArrayList<>();
    private String lastEvaluated = "";

    Replaying(Lines from, Lines to) {
        this.from = from;
        this.to = to;
    }

    /** @throws RetortException of the kind INTERRUPTED when it was stopped */
    Replay run() {
        for (Snippet snippet : from.declarations().current()) {
            switch (snippet) {
                case VarSnippet variable -> variable(variable);
                case ExpressionSnippet assignment -> assignment(assignment);
                default -> declaration(snippet);
            }
        }
        declared.forEach((before, now) -> {
            if (from.declarations().isUsable(before)) {
                to.whyUnusable(now).ifPresent(reason -> lost.add(new Replay.Lost(Lines.described(now), reason)));
            }
        });
        return new Replay(List.copyOf(kept), List.copyOf(evaluated), lost);
    }

    private void variable(VarSnippet variable) {
        String name = variable.name();
        Object value = from.declarations().valueOf(variable);
        evaluated.remove(name);
        kept.remove(name);
        if (from.declarations().isPortable(variable, value)) {
            keep(variable, value);
        } else if (variable.source().equals(lastEvaluated)) {
            // One of several that one declaration declares.
            evaluated.add(name);
        } else {
            evaluate(variable.source(), name);
            lastEvaluated = variable.source();
        }
    }

    private void keep(VarSnippet variable, @Nullable Object value) {
        Optional<RetortException> refused = to.declareWith(variable, value);
        if (refused.isEmpty()) {
            kept.add(variable.name());
        } else {
            lose(variable.source(), refused.get());
        }
    }

    /** What a variable was given later counts, where its value cannot be taken over. */
    private void assignment(ExpressionSnippet assignment) {
        if (evaluated.contains(assignment.name())) {
            evaluate(assignment.source(), assignment.name());
        }
    }

    private void evaluate(String source, String name) {
        Optional<RetortException> failure = attempt(source);
        if (failure.isEmpty()) {
            evaluated.add(name);
        } else {
            evaluated.remove(name);
            to.declarations().dropVariable(name);
            lose(source, failure.get());
        }
    }

    private void lose(String source, RetortException reason) {
        lost.add(new Replay.Lost(inOneLine(source), reason));
    }

    private void declaration(Snippet snippet) {
        Optional<RetortException> failure = attempt(snippet.source());
        if (failure.isPresent()) {
            lose(snippet.source(), failure.get());
        } else {
            to.declarations().last().ifPresent(now -> declared.put(snippet, now));
        }
    }

    private Optional<RetortException> attempt(String source) {
        List<RetortException> failures = new ArrayList<>();
        to.eval(source, outcome -> {
            switch (outcome) {
                case Outcome.Failed failed -> failures.add(failed.error());
                case Outcome.Interrupted() ->
                    throw new RetortException(Kind.INTERRUPTED, "interrupted", null, null, null);
                case Outcome.Value _, Outcome.Declared _, Outcome.Done _ -> {}
            }
            return true;
        });
        return failures.stream().findFirst();
    }

    private static String inOneLine(String source) {
        String line = source.strip().replaceAll("\\s+", " ").replaceFirst("\\s*;$", "");
        return line.length() <= LONGEST_DECLARATION ? line : line.substring(0, LONGEST_DECLARATION - 1) + "…";
    }
}
