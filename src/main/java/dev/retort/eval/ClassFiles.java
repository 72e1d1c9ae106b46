package dev.retort.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/** Lets go of the class files that no later line is compiled against: those of values, of statements, and of what was replaced. */
final class ClassFiles {
    private final SnippetLoader loader;
    private final Map<String, Set<String>> declared = new HashMap<>();

    ClassFiles(SnippetLoader loader) {
        this.loader = loader;
    }

    /** A statement is about to be evaluated. */
    void begin() {
        loader.takeNewlyLoaded();
    }

    /** Something came of the statement. */
    void note(SnippetEvent event) {
        if (event.causeSnippet() != null || event.status() == Status.REJECTED) {
            return;
        }
        Snippet snippet = event.snippet();
        Set<String> loaded = loader.takeNewlyLoaded();
        if (!snippet.kind().isPersistent() || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            loader.forget(loaded);
            return;
        }
        Set<String> replaced = declared.put(key(snippet), loaded);
        if (replaced != null) {
            loader.forget(replaced);
        }
        if (snippet instanceof TypeDeclSnippet type && event.previousStatus() != Status.NONEXISTENT) {
            loader.keptValues()
                    .retain(kept -> !Tokens.of(kept.type()).has(type.name()), type.name() + " was declared anew");
        }
    }

    private static String key(Snippet snippet) {
        return snippet.kind() + " "
                + switch (snippet) {
                    case MethodSnippet method -> method.name() + "(" + method.parameterTypes() + ")";
                    case jdk.jshell.PersistentSnippet named -> named.name();
                    default -> snippet.source();
                };
    }
}
