package dev.retort.eval;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/**
 * The memory that JShell has of the lines that it was given. It leaves in it what no later line can name, with all that
 * the compiler found wrong with it, and looks through the classes of all lines whenever it compiles one: each line
 * would take longer than the one before. JShell has no way to take that out, so this reaches for its own collections;
 * where the virtual machine does not open {@code jdk.jshell/jdk.jshell}, everything stays, also a compiler that a line
 * left broken.
 */
final class CompilerMemory {
    /** A compiler is used for so many lines: it remembers each name that it ever read. */
    private static final int LINES_OF_A_COMPILER = 5_000;

    /** How the codes of what goes wrong begin where a class file has no room for a line. */
    private static final String NO_ROOM = "compiler.err.limit";

    private static final Set<Status> INACTIVE =
            Set.of(Status.REJECTED, Status.DROPPED, Status.OVERWRITTEN, Status.NONEXISTENT);

    private final JShell shell;
    private final Optional<Internals> internals;
    private final Map<Snippet, Set<String>> declared = new HashMap<>();

    private int lines;

    private CompilerMemory(JShell shell, Optional<Internals> internals) {
        this.shell = shell;
        this.internals = internals;
    }

    static CompilerMemory of(JShell shell) {
        try {
            Object maps = field(shell, "maps");
            Object compilers = field(shell, "taskFactory");
            Method renew = accessible(compilers.getClass().getDeclaredMethod("initTaskPool"));
            return new CompilerMemory(
                    shell,
                    Optional.of(new Internals(
                            compilers,
                            renew,
                            (Map<?, ?>) field(field(compilers, "fileManager"), "classObjects"),
                            (Set<?>) field(maps, "snippets"),
                            (List<?>) field(maps, "keyIndexToSnippet"),
                            (Map<?, ?>) field(field(shell, "keyMap"), "classMap"),
                            accessible(Class.forName("jdk.jshell.Key").getDeclaredMethod("index")),
                            (Map<?, ?>) field(maps, "dependencies"),
                            (Map<?, ?>) field(field(shell, "outerMap"), "classOuters"),
                            (Map<?, ?>) field(field(shell, "classTracker"), "map"),
                            accessible(Snippet.class.getDeclaredField("diagnostics")))));
        } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
            return new CompilerMemory(shell, Optional.empty());
        }
    }

    /**
     * JShell's own.
     *
     * @param compilers what holds compilers to be used again
     * @param renew its method that replaces them
     * @param compiled classes that the compiler looks through, by full name
     * @param snippets all that were ever evaluated
     * @param byKey the same, where their keys say
     * @param classKeys the keys of classes that were ever declared or only looked at, by name
     * @param index the method of a key that says where it is among the snippets
     * @param dependents those keys, by the names that they use
     * @param sources what was compiled, by class, for stack traces of JShell's own, which it is not asked for
     * @param tracked what is loaded, by full name
     * @param diagnostics what was wrong with a snippet, and all that the compiler knew when it found that
     */
    private record Internals(
            Object compilers,
            Method renew,
            Map<?, ?> compiled,
            Set<?> snippets,
            List<?> byKey,
            Map<?, ?> classKeys,
            Method index,
            Map<?, ?> dependents,
            Map<?, ?> sources,
            Map<?, ?> tracked,
            Field diagnostics) {

        /** What every line leaves, and a declaration as well. */
        void forgetDetails(Snippet snippet) {
            sources.clear();
            try {
                if (diagnostics.get(snippet) instanceof Collection<?> found) {
                    found.clear();
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * Takes out the keys of classes that were refused. JShell looks for the snippet of each when it writes a type, finds none,
         * and makes every {@code var} an Object from then on.
         */
        void forgetRefusedClasses(JShell shell) {
            classKeys.values().removeIf(key -> {
                try {
                    int at = (int) index.invoke(key);
                    return at >= byKey.size()
                            || !(byKey.get(at) instanceof Snippet snippet)
                            || INACTIVE.contains(shell.status(snippet));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        void renewCompilers() {
            try {
                renew.invoke(compilers);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        void forget(Snippet snippet) {
            snippets.remove(snippet);
            int index = byKey.lastIndexOf(snippet);
            if (index >= 0) {
                byKey.set(index, null);
                dependents.values().removeIf(keys -> withoutKey((Set<?>) keys, index));
            }
        }

        private static boolean withoutKey(Set<?> keys, int index) {
            keys.remove(index);
            return keys.isEmpty();
        }
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        return accessible(owner.getClass().getDeclaredField(name)).get(owner);
    }

    /** Takes out what would be in the way of a line that is about to be evaluated. */
    void prepare() {
        internals.ifPresent(all -> all.forgetRefusedClasses(shell));
    }

    /**
     * Takes out what no later line can name, once a line was evaluated.
     *
     * @param events the outcome of the line
     * @param loaded the full names of the classes that were loaded for it
     * @return those of them that no later line can name
     */
    Set<String> tidy(List<SnippetEvent> events, Set<String> loaded) {
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
        if (++lines % LINES_OF_A_COMPILER == 0 || current.stream().anyMatch(this::leavesCompilerBroken)) {
            internals.ifPresent(Internals::renewCompilers);
        }
        internals.ifPresent(all -> all.forgetRefusedClasses(shell));
        for (Snippet snippet : current) {
            internals.ifPresent(all -> all.forgetDetails(snippet));
            if (!isDeclaration(snippet)) {
                internals.ifPresent(all -> all.forget(snippet));
            }
        }
        // What was compiled again with it came in classes that cannot be told from its own.
        if (current.size() != 1) {
            return Set.of();
        }
        forgetClasses(current.getFirst(), before, loaded);
        return isDeclaration(current.getFirst()) ? Set.of() : loaded;
    }

    /** javac refuses all that comes after, for what is left of this one, when it is used again. */
    private boolean leavesCompilerBroken(Snippet snippet) {
        return shell.diagnostics(snippet).map(Diag::getCode).anyMatch(code -> code.startsWith(NO_ROOM));
    }

    private void forgetClasses(Snippet only, Set<String> before, Set<String> loaded) {
        if (!isDeclaration(only)) {
            forget(loaded);
            internals.ifPresent(all -> loaded.forEach(all.tracked::remove));
        } else if (!loaded.isEmpty()) {
            declared.put(only, loaded);
            before.removeAll(loaded);
            forget(before);
        } else if (!before.isEmpty()) {
            // Declared again word by word it stays in the class that it had.
            declared.put(only, before);
        }
    }

    /** Whether later lines can name it. */
    private static boolean isDeclaration(Snippet snippet) {
        return snippet.kind().isPersistent() && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private void forget(Set<String> names) {
        internals.ifPresent(all -> names.forEach(all.compiled::remove));
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
