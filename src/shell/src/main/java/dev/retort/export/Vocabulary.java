package dev.retort.export;

import dev.retort.compile.SimpleNames;
import dev.retort.eval.scope.InScope;
import dev.retort.eval.scope.Prelude;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The meaning of the names that the user uses in the shell without declaring or importing them. */
record Vocabulary(SimpleNames index) {
    private static final Set<String> CONTEXT = names(DSLContext.class.getMethods());
    private static final Set<String> STATIC = names(DSL.class.getMethods());
    private static final Set<String> SHELL = names(InScope.class.getDeclaredMethods());
    private static final Set<String> DIALECTS =
            Stream.of(SQLDialect.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static Set<String> names(Method[] methods) {
        return Arrays.stream(methods)
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a method of jOOQ's DSL that is bound to the connection, such as {@code select}. */
    boolean isOfContext(String function) {
        return index.functions().contains(function) && STATIC.contains(function) && CONTEXT.contains(function);
    }

    boolean isOfShell(String function) {
        return SHELL.contains(function);
    }

    /** The static import that a function needs. */
    Optional<String> functionImport(String function) {
        if (!index.functions().contains(function)) {
            return Optional.empty();
        }
        String holder = STATIC.contains(function)
                ? DSL.class.getName()
                : index.routines().getOrDefault(function, index.packageName() + ".Routines");
        return Optional.of(holder + "." + function);
    }

    /** The static import that a constant needs: a table, or a dialect. */
    Optional<String> constantImport(String name) {
        if (index.elsewhere().containsKey(name)) {
            return Optional.of(index.elsewhere().get(name) + "." + name);
        }
        if (index.tables().contains(name)) {
            return Optional.of(index.packageName() + ".Tables." + name);
        }
        return DIALECTS.contains(name) ? Optional.of(SQLDialect.class.getName() + "." + name) : Optional.empty();
    }

    /** The import that a type needs. */
    Optional<String> typeImport(String name) {
        return Character.isUpperCase(name.codePointAt(0)) ? Prelude.fullName(name, index) : Optional.empty();
    }

    /** The record of a table of this type, if there is such a class. */
    Optional<String> recordOf(String table) {
        return Optional.of(table + "Record").filter(index.types()::containsKey);
    }
}
