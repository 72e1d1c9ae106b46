package dev.retort.eval.text;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * One statement or declaration out of a text.
 *
 * @param text the statement
 * @param names the variables that it declares or assigns to, the type, or the method and its parameters
 */
public record TypedStatement(String text, Kind kind, List<String> names) {

    public TypedStatement {
        names = List.copyOf(names);
    }

    /**
     * The statement that a text is.
     *
     * @param snippets what JShell takes the text for, without having run it
     */
    public static TypedStatement of(String text, List<Snippet> snippets) {
        return switch (snippets.isEmpty() ? null : snippets.getFirst()) {
            case VarSnippet value
            when value.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND ->
                new TypedStatement(text, Kind.EXPRESSION, List.of());
            case VarSnippet _ -> new TypedStatement(text, Kind.VARIABLE, variables(snippets));
            case MethodSnippet method ->
                new TypedStatement(text, Kind.METHOD, List.of(method.name(), method.parameterTypes()));
            case TypeDeclSnippet type -> new TypedStatement(text, Kind.TYPE, List.of(type.name()));
            case ImportSnippet _ -> new TypedStatement(text, Kind.IMPORT, List.of());
            case ExpressionSnippet assignment
            when assignment.subKind() == SubKind.ASSIGNMENT_SUBKIND ->
                new TypedStatement(text, Kind.ASSIGNMENT, List.of(assignment.name()));
            case ExpressionSnippet _ -> new TypedStatement(text, Kind.EXPRESSION, List.of());
            case null, default -> new TypedStatement(text, Kind.STATEMENT, List.of());
        };
    }

    private static List<String> variables(List<Snippet> snippets) {
        return snippets.stream()
                .flatMap(
                        snippet -> snippet instanceof VarSnippet variable ? Stream.of(variable.name()) : Stream.empty())
                .toList();
    }

    /** What a statement is to the Java language. */
    public enum Kind {
        IMPORT,
        TYPE,
        METHOD,
        VARIABLE,
        ASSIGNMENT,
        EXPRESSION,
        STATEMENT
    }
}
