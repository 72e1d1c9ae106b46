package dev.retort.eval;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/**
 * What JShell holds of the lines that it was given. It leaves in it what no later line can name, with all that the compiler
 * found wrong with it, and looks through the classes of all lines whenever it compiles one: each line would take longer than
 * the one before. JShell has no way to take that out, so this reaches for its own collections; where the virtual machine does
 * not open {@code jdk.jshell/jdk.jshell}, everything stays.
 */
final class CompilerMemory {
    private final Optional<Internals> internals;
    private final Map<Snippet, Set<String>> declared = new HashMap<>();

    private CompilerMemory(Optional<Internals> internals) {
        this.internals = internals;
    }

    static CompilerMemory of(JShell shell) {
        try {
            Object maps = field(shell, "maps");
            return new CompilerMemory(Optional.of(new Internals(
                    (Map<?, ?>) field(field(field(shell, "taskFactory"), "fileManager"), "classObjects"),
                    (Set<?>) field(maps, "snippets"),
                    (List<?>) field(maps, "keyIndexToSnippet"))));
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            return new CompilerMemory(Optional.empty());
        }
    }

    /**
     * JShell's own.
     *
     * @param compiled classes that the compiler looks through, by full name
     * @param snippets all that were ever evaluated
     * @param byKey the same, where their keys say
     */
    private record Internals(Map<?, ?> compiled, Set<?> snippets, List<?> byKey) {

        void forget(Set<String> names) {
            names.forEach(compiled::remove);
        }

        void forget(Snippet snippet) {
            snippets.remove(snippet);
            int index = byKey.lastIndexOf(snippet);
            if (index >= 0) {
                byKey.set(index, null);
            }
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /**
     * Takes out what no later line can name, once a line was evaluated.
     *
     * @param events what came of the line
     * @param loaded the full names of the classes that were loaded for it
     */
    void tidy(List<SnippetEvent> events, Set<String> loaded) {
        List<Snippet> current = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (event.status() == Status.OVERWRITTEN || event.status() == Status.DROPPED) {
                before.addAll(declared.getOrDefault(snippet, Set.of()));
                declared.remove(snippet);
            } else {
                current.add(snippet);
            }
        }
        for (Snippet snippet : current) {
            if (!isDeclaration(snippet)) {
                internals.ifPresent(all -> all.forget(snippet));
            }
        }
        // What was compiled again with it came in classes that nobody tells from its own.
        if (current.size() == 1) {
            forgetClasses(current.getFirst(), before, loaded);
        }
    }

    private void forgetClasses(Snippet only, Set<String> before, Set<String> loaded) {
        if (!isDeclaration(only)) {
            forget(loaded);
        } else if (!loaded.isEmpty()) {
            declared.put(only, loaded);
            before.removeAll(loaded);
            forget(before);
        } else if (!before.isEmpty()) {
            // Declared again word by word it goes on in the class that it had.
            declared.put(only, before);
        }
    }

    /** Whether later lines can name it. */
    private static boolean isDeclaration(Snippet snippet) {
        return snippet.kind().isPersistent() && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private void forget(Set<String> names) {
        internals.ifPresent(all -> all.forget(names));
    }

    /** How many classes the compiler looks through; 0 where that cannot be known. */
    int classes() {
        return internals.map(all -> all.compiled().size()).orElse(0);
    }

    /** How many lines JShell holds; 0 where that cannot be known. */
    int snippets() {
        return internals.map(all -> all.snippets().size()).orElse(0);
    }
}
