package dev.retort.eval;

import dev.retort.compile.SimpleNames;
import dev.retort.eval.Engine.Completeness;
import dev.retort.eval.scope.Prelude;
import dev.retort.eval.scope.ResultReferences;
import dev.retort.eval.scope.Rewritten;
import dev.retort.eval.text.Statements;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.TypedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** The analysis of code that is not run. */
record Analysis(JShell shell, SimpleNames index, Prelude prelude, ResultReferences keptNames) {

    List<TypedStatement> split(String code) {
        Tokens tokens = Tokens.of(code);
        List<TypedStatement> sources = new ArrayList<>();
        if (!tokens.isEmpty() && !tokens.endsInComment()) {
            new Statements(code, tokens, shell)
                    .forEachRemaining(statement -> sources.add(TypedStatement.of(
                            statement.source(), shell.sourceCodeAnalysis().sourceToSnippets(statement.source()))));
        }
        return sources;
    }

    Completeness completeness(String code) {
        return switch (shell.sourceCodeAnalysis().analyzeCompletion(code).completeness()) {
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> Completeness.INCOMPLETE;
            default -> Completeness.COMPLETE;
        };
    }

    List<String> complete(String code, int cursor) {
        Tokens tokens = Tokens.of(code);
        prelude.importsFor(tokens).forEach(shell::eval);
        Stream<String> functions = tokens.unqualifiedWords().stream()
                .filter(word -> word.end() == cursor)
                .flatMap(word -> index.functions().stream().filter(name -> name.startsWith(word.text())))
                .map(name -> name + "(");
        Rewritten rewritten = keptNames.in(code, cursor);
        if (rewritten.isChanged()) {
            prelude.importsFor(Tokens.of(rewritten.source())).forEach(shell::eval);
        }
        Stream<String> known = shell
                .sourceCodeAnalysis()
                .completionSuggestions(rewritten.source(), rewritten.rewritten(cursor), new int[1])
                .stream()
                .map(Suggestion::continuation);
        return Stream.concat(functions, known).distinct().toList();
    }

    List<String> signatures(String code, int cursor) {
        prelude.importsFor(Tokens.of(code)).forEach(shell::eval);
        return shell.sourceCodeAnalysis().documentation(code, cursor, false).stream()
                .map(Documentation::signature)
                .distinct()
                .toList();
    }
}
