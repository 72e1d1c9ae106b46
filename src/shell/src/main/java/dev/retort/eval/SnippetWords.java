package dev.retort.eval;

import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/** Declarations as the user calls them. */
final class SnippetWords {
    private SnippetWords() {}

    static String described(Snippet snippet) {
        return switch (snippet) {
            case MethodSnippet method -> "method " + method.name() + "(" + spaced(method.parameterTypes()) + ")";
            case TypeDeclSnippet type -> "type " + type.name();
            case ImportSnippet imported -> "import " + (imported.isStatic() ? "static " : "") + imported.fullname();
            default -> snippet.source().strip();
        };
    }

    /** Types as JShell lists them, with a space after each comma. */
    static String spaced(String types) {
        return types.replaceAll(",\\s*", ", ");
    }
}
