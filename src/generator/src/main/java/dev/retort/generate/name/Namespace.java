package dev.retort.generate.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The names taken in one scope. A name that is asked for twice is numbered the second time. */
public final class Namespace {
    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> identity;
    private final Predicate<String> reserved;

    private Namespace(UnaryOperator<String> identity, Predicate<String> reserved) {
        this.identity = identity;
        this.reserved = reserved;
    }

    /** @param reserved names that nothing in this scope may have */
    public Namespace(Predicate<String> reserved) {
        this(UnaryOperator.identity(), reserved);
    }

    /** One of classes: file systems may not tell letters by case. */
    static Namespace ofFiles(Predicate<String> reserved) {
        return new Namespace(name -> name.toLowerCase(Locale.ROOT), reserved);
    }

    /** One of classes in which nothing is reserved. */
    static Namespace ofFiles() {
        return ofFiles(_ -> false);
    }

    /** Takes the name itself, if it is free. */
    boolean take(String name) {
        return !reserved.test(name) && taken.add(identity.apply(name));
    }

    boolean isFree(String name) {
        return !reserved.test(name) && !taken.contains(identity.apply(name));
    }

    /** Takes the name, or the nearest one to it that is free: with an underscore when it is reserved, else numbered. */
    public String claim(String wanted) {
        String base = reserved.test(wanted) ? wanted + "_" : wanted;
        String name = base;
        for (int number = 2; !take(name); number++) {
            name = base + (base.endsWith("_") ? "" : "_") + number;
        }
        return name;
    }
}
