package dev.retort;

import java.util.List;
import org.jooq.Record;

/**
 * What a transaction changed through a session: each record once, in the order in which they were first written. Immutable,
 * as a list; the records are those of the session.
 *
 * @param inserted the records that are new
 * @param updated the records that were there and are different
 * @param deleted the records that are gone
 */
public record Changes(List<? extends Record> inserted, List<? extends Record> updated, List<? extends Record> deleted) {

    public Changes {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
    }

    /** Whether nothing was changed. */
    public boolean isEmpty() {
        return inserted.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }
}
