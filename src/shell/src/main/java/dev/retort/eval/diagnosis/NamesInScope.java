package dev.retort.eval.diagnosis;

import dev.retort.RetortException;
import dev.retort.compile.SchemaClasses;
import dev.retort.eval.scope.Prelude;
import dev.retort.internal.text.Spelling;
import dev.retort.text.WordLists;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The simple names in scope of a line, and what the user meant who wrote another.
 *
 * @param declared what the user declared: variables, methods and types
 * @param whyNotKept why a name means no value of an earlier line; empty for other names
 */
public record NamesInScope(
        SchemaClasses schema,
        Supplier<Collection<String>> declared,
        Function<String, Optional<RetortException>> whyNotKept) {
    private static final WordLists WORDS = WordLists.beside(NamesInScope.class);

    /** Packages whose classes people expect to find. */
    private static final List<String> WELL_KNOWN = WORDS.list("well-known packages");

    /** Why a name means no value of an earlier line; empty for other names. */
    Optional<RetortException> whyNotKept(String name) {
        return whyNotKept.apply(name);
    }

    /** The full names of the schema's class of this simple name and of another that the name could be taken for. */
    Optional<Namesakes> namesakes(String type) {
        return Prelude.namesake(type, schema.index())
                .map(other -> new Namesakes(type, schema.index().types().get(type), other));
    }

    /**
     * Two classes of one simple name.
     *
     * @param name the simple name, which means the schema's class
     * @param ofSchema the schema's class
     * @param other the other class
     */
    record Namesakes(String name, @Nullable String ofSchema, String other) {}

    /** Tables, variables and types: what a name that is not called can be. */
    Optional<String> closestValue(String typed) {
        Set<String> words = new TreeSet<>(schema.index().tables());
        words.addAll(declared.get());
        words.addAll(schema.index().types().keySet());
        words.add("db");
        words.add("session");
        Arrays.stream(SQLDialect.values()).map(Enum::name).forEach(words::add);
        return preferringCase(typed, words);
    }

    /** What the user declared: all that can be assigned to. */
    Optional<String> closestVariable(String typed) {
        return preferringCase(typed, declared.get());
    }

    Optional<String> closestFunction(String typed) {
        Set<String> words = new TreeSet<>(schema.index().functions());
        words.addAll(declared.get());
        words.addAll(List.of("str", "explain", "chart", "query"));
        return preferringCase(typed, words);
    }

    Optional<String> closestType(String typed) {
        Set<String> words = new TreeSet<>(schema.index().types().keySet());
        words.addAll(declared.get());
        words.addAll(WORDS.list("types"));
        return preferringCase(typed, words);
    }

    static Optional<String> preferringCase(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> Spelling.closest(typed, words));
    }

    /** The full name of a class of this simple name that is not imported. */
    Optional<String> importable(String simpleName) {
        return WELL_KNOWN.stream()
                .map(name -> name + "." + simpleName)
                .filter(this::exists)
                .findFirst();
    }

    /** It is looked for as a file: a class loader remembers the name of each class that it was asked for. */
    private boolean exists(String className) {
        return schema.loader().getResource(className.replace('.', '/') + ".class") != null;
    }

    /** The table that a class of another tool is named after: {@code User} is {@code USERS}. */
    Optional<String> closestTable(String typed) {
        return preferringCase(typed, schema.index().tables())
                .or(() -> preferringCase(typed + "s", schema.index().tables()));
    }

    boolean isTable(String name) {
        return schema.index().tables().contains(name);
    }

    /** Whether jOOQ's context has a method that its DSL lacks, such as {@code fetchCount}. */
    static boolean isOfContext(String method) {
        return contextMethods().contains(method);
    }

    private static Set<String> contextMethods() {
        return Arrays.stream(DSLContext.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    /** Whether a class has a static method. */
    boolean hasStatic(String className, String method) {
        try {
            return Arrays.stream(
                            Class.forName(className, false, schema.loader()).getMethods())
                    .anyMatch(found -> found.getName().equals(method) && Modifier.isStatic(found.getModifiers()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The table's own name in the database. */
    Optional<String> sqlName(String tableClass) {
        try {
            Object table = Class.forName(tableClass, true, schema.loader())
                    .getDeclaredConstructor()
                    .newInstance();
            return table instanceof Table<?> found ? Optional.of(found.getName()) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
