package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The engine, made from the JDK's own JShell. */
final class JShellEngine implements Engine {

    private final SchemaClasses classes;
    private final SnippetLoader loader;
    private final InProcessExecution execution;
    private final Prelude prelude;
    private final JShell shell;
    private volatile boolean stopped;

    JShellEngine(CompiledSchema schema, DSLContext db, Runnable cancel) {
        classes = schema.open();
        classes.bind(db);
        prelude = new Prelude(classes.index());
        loader = new SnippetLoader(classes.loader());
        execution = new InProcessExecution(loader, db, cancel);
        shell = JShell.builder()
                .executionEngine(execution, Map.of())
                .compilerOptions("-classpath", schema.classPath(), "-Xlint:none", "-proc:none")
                .build();
        prelude.imports().forEach(shell::eval);
    }

    @Override
    public void eval(String code, Predicate<Outcome> onOutcome) {
        stopped = false;
        Tokens tokens = Tokens.of(code);
        if (tokens.isEmpty()) {
            return;
        }
        prelude.importsFor(tokens).forEach(shell::eval);
        if (Weaver.isNeededFor(tokens)) {
            loader.startWeaving();
        }
        Statements statements = new Statements(code, tokens, shell);
        boolean goOn = true;
        while (goOn && statements.hasNext()) {
            Statements.Statement statement = statements.next();
            goOn = evalOne(statement, onOutcome) && !stopped;
        }
    }

    private boolean evalOne(Statements.Statement statement, Predicate<Outcome> onOutcome) {
        execution.forgetEnding();
        boolean goOn = true;
        for (SnippetEvent event : shell.eval(statement.source())) {
            if (event.causeSnippet() == null) {
                Outcome outcome = outcome(event);
                goOn = onOutcome.test(outcome) && outcome.succeeded();
            }
            if (event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
                shell.drop(event.snippet());
            }
        }
        return goOn;
    }

    private Outcome outcome(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.status() == Snippet.Status.REJECTED) {
            return new Outcome.Failed(rejection(snippet), null);
        }
        return switch (execution.ending()) {
            case InProcessExecution.Ending.Stopped() -> new Outcome.Interrupted();
            case InProcessExecution.Ending.Threw(Throwable thrown) ->
                new Outcome.Failed(Thrown.describe(thrown), thrown);
            case InProcessExecution.Ending.Returned(Object value) -> succeeded(snippet, value);
        };
    }

    private RetortException rejection(Snippet snippet) {
        return shell.diagnostics(snippet)
                .findFirst()
                .map(diagnostic -> new RetortException(diagnostic.getMessage(java.util.Locale.ROOT)))
                .orElseGet(() -> new RetortException("this does not compile"));
    }

    private static Outcome succeeded(Snippet snippet, @Nullable Object value) {
        return switch (snippet) {
            case VarSnippet variable
            when variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND ->
                new Outcome.Value(value, spaced(variable.typeName()), Optional.empty());
            case VarSnippet variable ->
                new Outcome.Value(value, spaced(variable.typeName()), Optional.of(variable.name()));
            case jdk.jshell.ExpressionSnippet expression ->
                new Outcome.Value(
                        value,
                        spaced(String.valueOf(expression.typeName())),
                        expression.subKind() == Snippet.SubKind.ASSIGNMENT_SUBKIND
                                ? Optional.of(expression.name())
                                : Optional.empty());
            case MethodSnippet method ->
                new Outcome.Declared("method " + method.name() + "(" + method.parameterTypes() + ")");
            case TypeDeclSnippet type -> new Outcome.Declared("type " + type.name());
            case jdk.jshell.ImportSnippet imported -> new Outcome.Declared("import " + imported.fullname());
            default -> new Outcome.Done();
        };
    }

    private static String spaced(String type) {
        return type.replaceAll(",\\s*", ", ");
    }

    @Override
    public Completeness completeness(String code) {
        return switch (shell.sourceCodeAnalysis().analyzeCompletion(code).completeness()) {
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> Completeness.INCOMPLETE;
            default -> Completeness.COMPLETE;
        };
    }

    @Override
    public void stop() {
        stopped = true;
        execution.stop();
    }

    @Override
    public List<String> complete(String code, int cursor, Duration budget) {
        return shell.sourceCodeAnalysis().completionSuggestions(code, cursor, new int[1]).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
    }

    @Override
    public List<Variable> variables() {
        return shell.variables()
                .map(variable -> new Variable(variable.name(), spaced(variable.typeName())))
                .toList();
    }

    @Override
    public void warmUp() {}

    @Override
    public void close() {
        shell.close();
        classes.close();
    }
}
