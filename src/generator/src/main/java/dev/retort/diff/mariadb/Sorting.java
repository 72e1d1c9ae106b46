package dev.retort.diff.mariadb;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The sorting of things by what they need. */
final class Sorting {
    private Sorting() {}

    /** The same things, each after those that it needs, as far as these do not need it in their turn. */
    static <T> List<T> sorted(Collection<T> things, Function<T, ? extends Collection<T>> needs) {
        Set<T> sorted = new LinkedHashSet<>();
        Set<T> begun = new LinkedHashSet<>();
        things.forEach(thing -> add(thing, needs, begun, sorted));
        return List.copyOf(sorted);
    }

    private static <T> void add(T thing, Function<T, ? extends Collection<T>> needs, Set<T> begun, Set<T> sorted) {
        if (begun.add(thing)) {
            needs.apply(thing).forEach(needed -> add(needed, needs, begun, sorted));
            sorted.add(thing);
        }
    }
}
