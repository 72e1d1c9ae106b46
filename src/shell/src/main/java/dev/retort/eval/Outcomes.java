package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.eval.diagnosis.Diagnosis;
import dev.retort.eval.run.InProcessExecution;
import dev.retort.eval.run.InProcessExecution.Ending;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.Thrown;
import dev.retort.eval.scope.Rewritten;
import dev.retort.eval.text.Statements;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The outcome of the statements that JShell was given, told to the user. */
record Outcomes(JShell shell, InProcessExecution execution, Diagnosis diagnosis, Supplier<ResultHistory> kept) {

    /**
     * The outcome of a statement, which is asked once.
     *
     * @param rewritten the statement as the compiler had it
     * @param code the whole text that the user typed
     */
    Outcome of(SnippetEvent event, Statements.Statement statement, Rewritten rewritten, String code) {
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED || isUndefined(event)) {
            return new Outcome.Failed(diagnosis.of(snippet, statement, rewritten, code), null);
        }
        return switch (execution.takeEnding()) {
            case Ending.Stopped() -> new Outcome.Interrupted();
            case Ending.Threw(Throwable thrown) -> threw(event, thrown, code);
            case Ending.Returned(Object value) -> succeeded(snippet, value);
        };
    }

    /** Whether JShell took a declaration that it cannot make anything of, whatever is declared later. */
    boolean isUndefined(SnippetEvent event) {
        return (event.status() == Status.RECOVERABLE_NOT_DEFINED || event.status() == Status.RECOVERABLE_DEFINED)
                && event.snippet() instanceof DeclarationSnippet declared
                && (declared instanceof VarSnippet
                        || shell.unresolvedDependencies(declared).findAny().isEmpty());
    }

    /** What is thrown may be of a class of the user's own, whose message is code that can be stopped, too. */
    private Outcome threw(SnippetEvent event, Throwable thrown, String code) {
        AtomicReference<Outcome> failed = new AtomicReference<>(new Outcome.Interrupted());
        try {
            execution.supervise(() -> failed.set(new Outcome.Failed(thrown(event, thrown, code), thrown)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failed.get();
    }

    private RetortException thrown(SnippetEvent event, Throwable thrown, String code) {
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            String missing =
                    shell.unresolvedDependencies(unresolved.getSnippet()).collect(Collectors.joining(" and "));
            return new RetortException(
                    SnippetWords.described(unresolved.getSnippet()) + " needs " + missing + ", which is not declared",
                    thrown);
        }
        RetortException error = UnreadableCast.of(thrown, kept.get()).orElseGet(() -> Thrown.describe(thrown));
        return error.location().isPresent()
                ? error
                : new ThrownAt(shell)
                        .locate(thrown, code)
                        .map(error::withLocation)
                        .orElse(error);
    }

    private static Outcome succeeded(Snippet snippet, @Nullable Object value) {
        return switch (snippet) {
            case VarSnippet variable ->
                new Outcome.Value(
                        value,
                        SnippetWords.spaced(variable.typeName()),
                        variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                                ? Optional.empty()
                                : Optional.of(variable.name()));
            case ExpressionSnippet expression ->
                new Outcome.Value(
                        value,
                        SnippetWords.spaced(String.valueOf(expression.typeName())),
                        expression.subKind() == SubKind.ASSIGNMENT_SUBKIND
                                ? Optional.of(expression.name())
                                : Optional.empty());
            case MethodSnippet _, TypeDeclSnippet _, ImportSnippet _ ->
                new Outcome.Declared(SnippetWords.described(snippet));
            default -> new Outcome.Done();
        };
    }
}
