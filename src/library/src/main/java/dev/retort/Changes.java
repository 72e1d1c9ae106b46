package dev.retort;

import java.util.List;
import org.jooq.Record;

/**
 * The changes that a transaction made through records of a session: each once, in the order in which they were first
 * written. What was inserted and deleted again is in none of the lists; rows that the database itself deletes by a
 * foreign key's rule are not counted, nor are those that statements of jOOQ's changed. The lists are immutable; the
 * records are those of the session.
 *
 * @param inserted the records that are new
 * @param updated the records that were there and are different
 * @param deleted the records that are gone
 */
public record Changes(List<? extends Record> inserted, List<? extends Record> updated, List<? extends Record> deleted) {

    /** Changes of these lists, which are copied. */
    public Changes {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
    }

    /** {@return whether nothing was changed} */
    public boolean isEmpty() {
        return inserted.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }
}
