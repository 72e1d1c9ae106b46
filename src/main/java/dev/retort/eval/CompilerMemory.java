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
 * The classes that JShell's compiler looks through whenever it compiles a line. JShell leaves in it what no later line can
 * name, and has no way to take that out, so that each line would take longer than the one before. Where the virtual machine
 * does not open {@code jdk.jshell/jdk.jshell} they stay.
 */
final class CompilerMemory {
    private final Optional<Map<?, ?>> classes;
    private final Map<Snippet, Set<String>> declared = new HashMap<>();

    private CompilerMemory(Optional<Map<?, ?>> classes) {
        this.classes = classes;
    }

    static CompilerMemory of(JShell shell) {
        try {
            Object files = field(field(shell, "taskFactory"), "fileManager");
            return new CompilerMemory(Optional.of((Map<?, ?>) field(files, "classObjects")));
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            return new CompilerMemory(Optional.empty());
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
            if (event.status() == Status.OVERWRITTEN || event.status() == Status.DROPPED) {
                before.addAll(declared.getOrDefault(event.snippet(), Set.of()));
                declared.remove(event.snippet());
            } else {
                current.add(event.snippet());
            }
        }
        // What was compiled again with it came in classes that nobody tells from its own.
        if (current.size() != 1) {
            return;
        }
        Snippet only = current.getFirst();
        if (!isDeclaration(only)) {
            forget(loaded);
        } else if (loaded.isEmpty()) {
            // Declared again word by word it goes on in the class that it had.
            declared.put(only, before);
        } else {
            declared.put(only, loaded);
            before.removeAll(loaded);
            forget(before);
        }
    }

    private static boolean isDeclaration(Snippet snippet) {
        return snippet.kind().isPersistent() && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private void forget(Set<String> names) {
        classes.ifPresent(all -> names.forEach(all::remove));
    }

    /** How many classes there are; 0 where that cannot be known. */
    int size() {
        return classes.map(Map::size).orElse(0);
    }
}
