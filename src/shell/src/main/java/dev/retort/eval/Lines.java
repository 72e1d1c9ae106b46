package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SimpleNames;
import dev.retort.compile.TrialCompiler;
import dev.retort.eval.Engine.Completeness;
import dev.retort.eval.Engine.Variable;
import dev.retort.eval.diagnosis.Diagnosis;
import dev.retort.eval.diagnosis.NamesInScope;
import dev.retort.eval.diagnosis.TextMistakes;
import dev.retort.eval.diagnosis.TypeWords;
import dev.retort.eval.run.InProcessExecution;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.SnippetLoader;
import dev.retort.eval.run.Weaver;
import dev.retort.eval.scope.InScope;
import dev.retort.eval.scope.Prelude;
import dev.retort.eval.scope.ResultReferences;
import dev.retort.eval.scope.Rewritten;
import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Nesting;
import dev.retort.eval.text.Statements;
import dev.retort.eval.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The lines of one engine: JShell, with everything in scope, and the outcome of each line. For one thread at a time. */
final class Lines implements AutoCloseable {

    /** What makes the first line slow, in steps between which a line may be evaluated. */
    static final List<Function<Lines, ?>> WARM_UP =
            List.of(Lines::evaluateSomething, Lines::analyzeSomething, lines -> lines.analysis.complete("select(", 7));

    private final SimpleNames index;
    private final SnippetLoader loader;
    private final InProcessExecution execution;
    private final Prelude prelude;
    private final JShell shell;
    private final CompilerMemory memory;
    private final Diagnosis diagnosis;
    private final Outcomes outcomes;
    private final Declarations declarations;
    private final ResultReferences keptNames;
    private final Redeclarations redeclarations;
    private final Analysis analysis;

    Lines(CompiledSchema schema, SchemaClasses classes, SnippetLoader loader, InProcessExecution execution) {
        this.loader = loader;
        this.execution = execution;
        index = classes.index();
        prelude = new Prelude(index);
        shell = JShell.builder()
                .executionEngine(execution, Map.of())
                .compilerOptions("-classpath", schema.classPath(), "-Xlint:none", "-proc:none")
                .build();
        memory = CompilerMemory.of(shell);
        diagnosis = new Diagnosis(
                shell,
                new NamesInScope(
                        classes,
                        this::declaredNames,
                        name -> loader.keptValues().whyNot(name)),
                new TrialCompiler(schema.classPath(), loader::classFiles));
        outcomes = new Outcomes(shell, execution, diagnosis, loader::keptValues);
        declarations = new Declarations(shell, loader, classes);
        keptNames = new ResultReferences(shell, loader::keptValues);
        redeclarations = new Redeclarations(shell, this::declaredNames);
        analysis = new Analysis(shell, index, prelude, keptNames);
        prelude.imports().forEach(shell::eval);
    }

    void eval(String code, Predicate<Outcome> onOutcome) {
        Tokens tokens = Tokens.of(code);
        if (tokens.endsInComment()) {
            var _ = onOutcome.test(notClosed(tokens));
            return;
        }
        if (tokens.isEmpty()) {
            return;
        }
        Optional<Mistake> deep = Nesting.tooDeep(tokens).or(() -> Nesting.unknownCalls(tokens, this::isMethod));
        if (deep.isPresent()) {
            var _ = onOutcome.test(new Outcome.Failed(Diagnosis.located(deep.get(), code), null));
            return;
        }
        prepare(tokens);
        Statements statements = new Statements(code, tokens, shell);
        boolean goOn = true;
        while (goOn && statements.hasNext()) {
            goOn = evalOne(statements.next(), code, onOutcome);
        }
    }

    private static Outcome notClosed(Tokens tokens) {
        return TextMistakes.unclosed(tokens)
                .<Outcome>map(mistake -> new Outcome.Failed(Diagnosis.located(mistake, tokens.text()), null))
                .orElseGet(Outcome.Done::new);
    }

    private void prepare(Tokens tokens) {
        prelude.importsFor(tokens).forEach(shell::eval);
        if (Weaver.isNeededFor(tokens)) {
            loader.startWeaving();
        }
    }

    private boolean evalOne(Statements.Statement statement, String code, Predicate<Outcome> onOutcome) {
        if (prelude.contains(statement.source())) {
            return onOutcome.test(
                    new Outcome.Declared(statement.source().strip().replaceAll("\\s*;$", "")));
        }
        Optional<Mistake> misuse = keptNames.misuse(statement.source());
        if (misuse.isPresent()) {
            Mistake at = misuse.get()
                    .at(misuse.get().start() + statement.offset(), misuse.get().end() + statement.offset());
            var _ = onOutcome.test(new Outcome.Failed(Diagnosis.located(at, code), null));
            return false;
        }
        Rewritten rewritten = keptNames.in(statement.source());
        if (rewritten.isChanged()) {
            prelude.importsFor(Tokens.of(rewritten.source())).forEach(shell::eval);
        }
        Optional<Snippet> refused = redeclarations.refused(rewritten.source());
        if (refused.isPresent()) {
            var _ = onOutcome.test(new Outcome.Failed(diagnosis.of(refused.get(), statement, rewritten, code), null));
            return false;
        }
        boolean goOn = true;
        var _ = loader.takeRecent();
        memory.prepare();
        List<SnippetEvent> events = shell.eval(rewritten.source());
        try {
            for (SnippetEvent event : events) {
                letGoOfReplaced(event);
                if (event.causeSnippet() == null) {
                    Outcome outcome = outcomes.of(event, statement, rewritten, code);
                    if (!outcome.succeeded()) {
                        keepValueOfReplaced(event, events);
                    }
                    goOn = onOutcome.test(outcome) && outcome.succeeded();
                }
                if (isToBeDropped(event)) {
                    shell.drop(event.snippet());
                } else if (event.causeSnippet() == null && event.status() != Status.REJECTED) {
                    declarations.add(event.snippet());
                }
            }
        } finally {
            loader.done(memory.tidy(events, loader.takeRecent()));
        }
        return goOn;
    }

    /** Values of a class that was declared anew are none of the class that has its name now. */
    private void letGoOfReplaced(SnippetEvent event) {
        if (event.snippet() instanceof TypeDeclSnippet type
                && event.causeSnippet() == null
                && event.previousStatus() != Status.NONEXISTENT) {
            loader.keptValues()
                    .retain(kept -> !Tokens.of(kept.type()).has(type.name()), type.name() + " was declared anew");
        }
    }

    /** A variable whose new value could not be got has the one that it had. */
    private void keepValueOfReplaced(SnippetEvent event, List<SnippetEvent> all) {
        if (event.snippet() instanceof VarSnippet variable && event.status() == Status.VALID) {
            all.stream()
                    .filter(other -> other.status() == Status.OVERWRITTEN && variable.equals(other.causeSnippet()))
                    .findFirst()
                    .ifPresent(other -> declarations.keepValue((VarSnippet) other.snippet(), variable));
        }
    }

    /** A value is kept by those who want it, and what no one can use would be in the way. */
    private boolean isToBeDropped(SnippetEvent event) {
        return outcomes.isUndefined(event)
                || (event.snippet() instanceof VarSnippet variable
                        && variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND);
    }

    /** What can be told of code that does not run. */
    Analysis analysis() {
        return analysis;
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>(shell.variables()
                .map(variable -> new Variable(variable.name(), SnippetWords.spaced(variable.typeName())))
                .toList());
        if (variables.stream().noneMatch(variable -> variable.name().equals(ResultHistory.LAST))) {
            keptNames
                    .typeOfLast()
                    .ifPresent(type -> variables.add(new Variable(ResultHistory.LAST, TypeWords.shortened(type))));
        }
        return List.copyOf(variables);
    }

    /** What is held for the lines to come, which must not grow with the number of those that came. */
    Held held() {
        return new Held(
                (int) shell.variables().count(),
                (int) shell.methods().count() + (int) shell.types().count(),
                (int) shell.imports().count(),
                declarations.size(),
                memory.classes(),
                memory.snippets());
    }

    /**
     * How much of everything is held.
     *
     * @param declarations the variables, methods and assignments that a reload would repeat
     * @param classes those that the compiler looks through; 0 where that cannot be known
     * @param snippets the lines that JShell remembers; 0 where that cannot be known
     */
    record Held(int variables, int methodsAndTypes, int imports, int declarations, int classes, int snippets) {}

    Declarations declarations() {
        return declarations;
    }

    /**
     * Declares a variable of an older engine's and gives it a value, without running what gave it there.
     *
     * @return why that cannot be
     */
    Optional<RetortException> declareWith(VarSnippet variable, @Nullable Object value) {
        String plain = variable.typeName() + " " + variable.name() + ";";
        Optional<RetortException> refused = execution.withoutRunning(() -> failure(plain));
        if (refused.isPresent()) {
            // A type that only the compiler can write comes from the whole declaration.
            refused = execution.withoutRunning(() -> failure(variable.source()));
        }
        if (refused.isEmpty()) {
            declarations.setVariable(variable.name(), value);
        }
        return refused;
    }

    private Optional<RetortException> failure(String source) {
        List<RetortException> failures = new ArrayList<>();
        eval(source, outcome -> {
            if (outcome instanceof Outcome.Failed failed) {
                failures.add(failed.error());
            }
            return true;
        });
        return failures.stream().findFirst();
    }

    /** Why a method or a type that was declared cannot be used as it is; empty where it can. */
    Optional<RetortException> whyUnusable(Snippet declared) {
        return declared instanceof DeclarationSnippet declaration && !declarations.isUsable(declared)
                ? Optional.of(diagnosis.ofUnresolved(
                        declaration, shell.unresolvedDependencies(declaration).toList()))
                : Optional.empty();
    }

    private boolean isMethod(String name) {
        return index.functions().contains(name)
                || Stream.of(InScope.class.getMethods())
                        .anyMatch(method -> method.getName().equals(name))
                || declaredNames().contains(name);
    }

    private List<String> declaredNames() {
        return Stream.of(
                        shell.variables().map(VarSnippet::name),
                        shell.methods().map(MethodSnippet::name),
                        shell.types().map(TypeDeclSnippet::name))
                .flatMap(names -> names)
                .toList();
    }

    private boolean evaluateSomething() {
        String table = index.tables().stream().findFirst().orElse("dual()");
        String line = "select(count()).from(" + table + ").where(inline(1).eq(1)).orderBy(inline(1)).limit(1)";
        eval(line, Outcome::succeeded);
        return true;
    }

    private boolean analyzeSomething() {
        return analysis.completeness("select(count())") == Completeness.COMPLETE;
    }

    @Override
    public void close() {
        shell.close();
        diagnosis.close();
    }
}
