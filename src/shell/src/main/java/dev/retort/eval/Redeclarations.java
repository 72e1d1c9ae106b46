package dev.retort.eval;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * The declarations that take the place of earlier ones, and would be refused. JShell gives up the earlier one, and what
 * uses it, before it looks whether the new one compiles.
 *
 * @param declared the names of the variables, methods and types that are in use
 */
record Redeclarations(JShell shell, Supplier<List<String>> declared) {

    /** The declaration of this statement that will be refused while an earlier one of that name is in use. */
    Optional<Snippet> refused(String source) {
        if (!mayRedeclare(Tokens.of(source).list())) {
            return Optional.empty();
        }
        List<Snippet> snippets = shell.sourceCodeAnalysis().sourceToSnippets(source);
        return snippets.stream().anyMatch(this::isRedeclared)
                ? snippets.stream().filter(this::isRefused).findFirst()
                : Optional.empty();
    }

    /** Most statements can be told from a declaration without the compiler. */
    private boolean mayRedeclare(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("}")) {
                depth--;
            } else if (depth == 0
                    && i > 0
                    && endsType(tokens.get(i - 1))
                    && declared.get().contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsType(Token token) {
        return token.kind() == Kind.WORD || token.is(">") || token.is("]") || token.is(",");
    }

    private boolean isRedeclared(Snippet snippet) {
        return switch (snippet) {
            case VarSnippet variable
            when variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND ->
                shell.variables().anyMatch(other -> other.name().equals(variable.name()));
            case MethodSnippet method ->
                shell.methods()
                        .anyMatch(other -> other.name().equals(method.name())
                                && other.parameterTypes().equals(method.parameterTypes()));
            case TypeDeclSnippet type ->
                shell.types().anyMatch(other -> other.name().equals(type.name()));
            default -> false;
        };
    }

    private boolean isRefused(Snippet snippet) {
        return shell.diagnostics(snippet)
                .filter(Diag::isError)
                .anyMatch(error -> snippet instanceof VarSnippet || !isForeseen(error));
    }

    /** A method or a type may name what is still to be declared. */
    private static boolean isForeseen(Diag error) {
        return error.getCode().startsWith("compiler.err.cant.resolve")
                || error.getCode().equals("compiler.err.cant.apply.symbol");
    }
}
