package dev.retort.migrate.javacode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class of an application with all that it inherits from.
 *
 * @param own the class, and what it inherits from as far as that lies on the application's class path
 * @param others the names of what else it inherits from: Flyway's types and Java's, and what is not to be found
 */
record Lineage(List<ClassOutline> own, Set<String> others) {
    private static final String MIGRATIONS = "org.flywaydb.core.api.migration.";

    Lineage {
        own = List.copyOf(own);
        others = Set.copyOf(others);
    }

    ClassOutline self() {
        return own.getFirst();
    }

    boolean isMigration() {
        return others.stream().anyMatch(name -> name.startsWith(MIGRATIONS));
    }

    boolean isBaseline() {
        return others.contains(MIGRATIONS + "baseline.BaselineJavaMigration");
    }

    boolean isCallback() {
        return others.contains("org.flywaydb.core.api.callback.Callback")
                || others.contains("org.flywaydb.core.api.callback.BaseCallback");
    }

    /** Whether all is known that it inherits from. */
    boolean isWhole() {
        return others.stream().allMatch(ClassOutline::isOfOthers);
    }

    /** Whether it, or what it inherits from, has a method of one of these names that is not Flyway's. */
    boolean declares(Set<String> methods) {
        return own.stream().flatMap(outline -> outline.methods().stream()).anyMatch(methods::contains);
    }

    /** What only an application gives it, if anything: the rest of a sentence. */
    Optional<String> need() {
        return own.stream()
                .flatMap(outline -> outline.filled().stream())
                .findFirst()
                .or(() -> self().isPlain()
                        ? Optional.empty()
                        : Optional.of("its class has no constructor without parameters"));
    }
}
