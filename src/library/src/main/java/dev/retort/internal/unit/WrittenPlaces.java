package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of records in the order in which they were written, from 0: what was written after a key had gone, or had become another one's,
 * does not follow the record that had it.
 */
final class WrittenPlaces {
    private final ChangeSet written;
    private @Nullable IdentityHashMap<Tracked, Integer> places;

    WrittenPlaces(ChangeSet written) {
        this.written = written;
    }

    /** The place of a record that was written; for one that the database wrote by itself, that of the end. */
    int of(Tracked something) {
        return places().getOrDefault(something, Integer.MAX_VALUE);
    }

    /** Whether some columns of a record were written after what has a place. */
    boolean isWrittenAfter(int place, Tracked something, int[] columns) {
        int own = places().getOrDefault(something, -1);
        if (own <= place) {
            return false;
        }
        Entry entry = written.entries().get(own);
        return entry.kind() == Kind.INSERTED || entry.before().isTouched(columns);
    }

    /** Made when it is needed: mostly nothing follows. */
    private IdentityHashMap<Tracked, Integer> places() {
        IdentityHashMap<Tracked, Integer> known = places;
        if (known == null) {
            known = new IdentityHashMap<>();
            List<Entry> entries = written.entries();
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).follows()) {
                    known.put(entries.get(i).subject(), i);
                }
            }
            places = known;
        }
        return known;
    }
}
