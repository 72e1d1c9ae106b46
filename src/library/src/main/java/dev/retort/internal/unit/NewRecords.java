package dev.retort.internal.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that a session will insert, in the order in which they came. A set takes several times as long where there are many: here
 * each record knows its place, and leaves it empty when it goes.
 */
final class NewRecords {
    private final List<@Nullable Tracked> places = new ArrayList<>();
    private int size;

    /** Adds a record at the end, unless it is here. */
    void add(Tracked some) {
        if (!contains(some)) {
            some.place(places.size());
            places.add(some);
            size++;
        }
    }

    /** Takes a record out, if it is here. */
    void remove(Tracked some) {
        if (contains(some)) {
            places.set(some.place(), null);
            size--;
        }
    }

    @SuppressWarnings("ReferenceEquality") // A record is itself.
    private boolean contains(Tracked some) {
        return some.place() < places.size() && places.get(some.place()) == some;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The records by now. */
    List<Tracked> all() {
        List<Tracked> all = new ArrayList<>(size);
        for (Tracked some : places) {
            if (some != null) {
                all.add(some);
            }
        }
        return all;
    }

    /** Lets go of all. */
    void clear() {
        places.clear();
        size = 0;
    }
}
