package dev.retort.eval;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jooq.Cursor;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The test that tells the values that outlive an engine from those that belong to its classes. A number, a text, fetched rows without a
 * class of their own: they stay what they are. A query, a generated record, an instance of a class that was typed: they
 * are of the old classes, wherever they are held.
 *
 * @param owners the loaders whose classes end with the engine
 */
record Portable(Set<ClassLoader> owners) {

    Portable {
        owners = Set.copyOf(owners);
    }

    private static final String LIBRARY = "dev.retort";

    boolean isPortable(@Nullable Object value) {
        return isPortable(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean isPortable(@Nullable Object value, Set<Object> seen) {
        if (value == null) {
            return true;
        }
        Class<?> type = value.getClass();
        ClassLoader loader = type.getClassLoader();
        if (loader != null && owners.contains(loader)) {
            return false;
        }
        return switch (value) {
            case Record row -> all(row.intoList(), value, seen);
            case QueryPart _, Scope _, Cursor<?> _ -> false;
            case Collection<?> elements -> all(elements, value, seen);
            case Map<?, ?> map -> all(map.keySet(), value, seen) && all(map.values(), map.values(), seen);
            case Map.Entry<?, ?> entry -> isPortable(entry.getKey(), seen) && isPortable(entry.getValue(), seen);
            case Optional<?> optional -> isPortable(optional.orElse(null), seen);
            case AtomicReference<?> reference -> isPortable(reference.get(), seen);
            case Object[] array ->
                IntStream.range(0, array.length).allMatch(i -> isPortable(Array.get(array, i), seen));
            default -> !type.getPackageName().equals(LIBRARY);
        };
    }

    private boolean all(Collection<?> elements, Object holder, Set<Object> seen) {
        return !seen.add(holder) || elements.stream().allMatch(element -> isPortable(element, seen));
    }
}
