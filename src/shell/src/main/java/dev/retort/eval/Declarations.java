package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.compile.SchemaClasses;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.SnippetLoader;
import dev.retort.eval.text.Tokens;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The declarations of the user in one engine, in order, with the values that the variables have now. */
final class Declarations {
    /** How many may have been replaced before they are let go. */
    private static final int ROOM = 100;

    private final JShell shell;
    private final SnippetLoader loader;
    private final SchemaClasses classes;
    private final List<Snippet> all = new ArrayList<>();
    private int room = ROOM;

    Declarations(JShell shell, SnippetLoader loader, SchemaClasses classes) {
        this.shell = shell;
        this.loader = loader;
        this.classes = classes;
    }

    /** Notes what was typed, if it declares something or assigns to a variable. */
    void add(Snippet snippet) {
        boolean declares = snippet.kind().isPersistent();
        if (declares || snippet.subKind() == SubKind.ASSIGNMENT_SUBKIND) {
            all.add(snippet);
            if (all.size() > room) {
                all.retainAll(Set.copyOf(current()));
                room = 2 * all.size() + ROOM;
            }
        }
    }

    /** The declarations that were not replaced by later ones, and the assignments to variables that they left. */
    List<Snippet> current() {
        List<Snippet> current = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Snippet snippet = all.get(i);
            boolean counts = snippet instanceof ExpressionSnippet assignment
                    ? all.subList(i, all.size()).stream().noneMatch(later -> declares(later, assignment.name()))
                    : shell.status(snippet).isActive();
            if (counts) {
                current.add(snippet);
            }
        }
        return List.copyOf(current);
    }

    private static boolean declares(Snippet snippet, String name) {
        return snippet instanceof VarSnippet variable && variable.name().equals(name);
    }

    int size() {
        return all.size();
    }

    Optional<Snippet> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Whether it can be used as it is: all that it names is there. */
    boolean isUsable(Snippet snippet) {
        return shell.status(snippet) == Status.VALID;
    }

    /** Whether the value of an earlier line can be taken into another engine; one that is gone cannot. */
    boolean isPortable(ResultHistory.Kept kept) {
        try {
            return isPortable(kept.type(), kept.value().get());
        } catch (RetortException gone) {
            return false;
        }
    }

    /** Whether a variable's value can be taken into another engine. */
    boolean isPortable(VarSnippet variable, @Nullable Object value) {
        return isPortable(variable.typeName(), value);
    }

    private boolean isPortable(String type, @Nullable Object value) {
        Set<String> owned = Stream.concat(
                        classes.index().types().keySet().stream(), shell.types().map(TypeDeclSnippet::name))
                .collect(Collectors.toSet());
        boolean ofOwnedType = Tokens.of(type).list().stream()
                .anyMatch(token -> token.kind() == Tokens.Kind.WORD && owned.contains(token.text()));
        return !ofOwnedType && new Portable(Set.of(classes.loader(), loader)).isPortable(value);
    }

    @Nullable
    Object valueOf(VarSnippet variable) {
        try {
            return field(variable).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void setVariable(String name, @Nullable Object value) {
        try {
            field(variable(name).orElseThrow()).set(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a variable the value of the one that it took the place of, where they are of one type. */
    void keepValue(VarSnippet replaced, VarSnippet variable) {
        try {
            Field before = field(replaced);
            Field now = field(variable);
            if (before.getType() == now.getType() && replaced.typeName().equals(variable.typeName())) {
                now.set(null, before.get(null));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void dropVariable(String name) {
        variable(name).ifPresent(shell::drop);
    }

    private Optional<VarSnippet> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /** A variable is a static field of the class that JShell wraps its declaration in. */
    private Field field(VarSnippet variable) throws ReflectiveOperationException {
        String wrapper = shell.sourceCodeAnalysis().wrapper(variable).fullClassName();
        Field field = Class.forName(wrapper, true, loader).getField(variable.name());
        field.setAccessible(true);
        return field;
    }
}
