package dev.retort.eval.diagnosis;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.compile.Trial;
import dev.retort.compile.TrialCompiler;
import dev.retort.eval.scope.Rewritten;
import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Statements;
import dev.retort.eval.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/** The reason why a statement was rejected, told with a mark under the user's text. */
public record Diagnosis(JShell shell, NamesInScope names, TrialCompiler compiler) implements AutoCloseable {

    /**
     * The error to show.
     *
     * @param rewritten the statement as the compiler had it
     * @param code the whole text that the user typed
     */
    public RetortException of(Snippet rejected, Statements.Statement statement, Rewritten rewritten, String code) {
        String source = rewritten.source();
        Mistake mistake = TextMistakes.find(Tokens.of(statement.source()))
                .or(() -> compiled(rejected, source).map(rewritten::typed))
                .orElseGet(() -> rewritten.typed(asJShellSays(rejected, source)));
        int start = Math.clamp(mistake.start(), 0, statement.source().length());
        return located(
                mistake.at(start + statement.offset(), Math.max(mistake.end(), start + 1) + statement.offset()), code);
    }

    /** Why a declaration that JShell took cannot be used as it is. */
    public RetortException ofUnresolved(DeclarationSnippet declared, List<String> missing) {
        String source = declared.source();
        return shell.sourceCodeAnalysis().wrappers(source).stream()
                .findFirst()
                .flatMap(wrapper -> compiled(wrapper, source))
                .map(mistake -> located(mistake, source))
                .orElseGet(() -> new RetortException("it needs " + String.join(" and ", missing)));
    }

    /** The mistake as an error at its place. */
    public static RetortException located(Mistake mistake, String code) {
        int start = Math.clamp(mistake.start(), 0, Math.max(0, code.length() - 1));
        RetortException error =
                new RetortException(mistake.sentence()).withLocation(Location.InText.of(code, start, mistake.end()));
        return mistake.hint().map(error::withHint).orElse(error);
    }

    private Optional<Mistake> compiled(Snippet rejected, String source) {
        Tokens tokens = Tokens.of(source);
        if (tokens.list().size() > 3
                && tokens.list().getFirst().is("var")
                && tokens.list().get(2).is("=")) {
            return initializer(source, tokens.list().get(3).start());
        }
        return compiled(shell.sourceCodeAnalysis().wrapper(rejected), source);
    }

    /** What is given to a {@code var}, by itself: JShell wraps the declaration in a way that hides the mistake. */
    private Optional<Mistake> initializer(String source, int start) {
        String expression = source.substring(start);
        return shell.sourceCodeAnalysis().wrappers(expression).stream()
                .findFirst()
                .flatMap(wrapper -> compiled(wrapper, expression))
                .map(mistake -> mistake.at(mistake.start() + start, mistake.end() + start));
    }

    private Optional<Mistake> compiled(@Nullable SnippetWrapper wrapper, String source) {
        if (wrapper == null || wrapper.wrapped() == null) {
            return Optional.empty();
        }
        Trial trial = compiler.compile(wrapper.wrapped(), wrapper.fullClassName());
        List<Mistake> mistakes = new CompilerMistakes(trial, names, Tokens.of(source)).all();
        return mistakes.stream()
                .map(mistake -> mistake.at(
                        wrapper.wrappedToSourcePosition(mistake.start()),
                        wrapper.wrappedToSourcePosition(mistake.end() - 1) + 1))
                .filter(mistake ->
                        mistake.start() >= 0 && mistake.start() < source.length() && mistake.end() > mistake.start())
                .findFirst();
    }

    @Override
    public void close() {
        compiler.close();
    }

    private Mistake asJShellSays(Snippet rejected, String source) {
        return shell.diagnostics(rejected)
                .filter(Diag::isError)
                .findFirst()
                .map(Diagnosis::inItsWords)
                .orElseGet(() -> new Mistake("this does not compile", 0, source.length(), Optional.empty()));
    }

    private static Mistake inItsWords(Diag diagnostic) {
        int start = (int) diagnostic.getStartPosition();
        int end = (int) diagnostic.getEndPosition();
        if (diagnostic.getCode().startsWith("compiler.err.limit.string")) {
            return new Mistake(
                    "a text in Java code takes 65,535 bytes at most",
                    start,
                    end,
                    Optional.of("read it from a file: java.nio.file.Files.readString(java.nio.file.Path.of(…))"));
        }
        String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("this does not compile");
        return new Mistake(TypeWords.shortened(message), start, end, Optional.empty());
    }
}
