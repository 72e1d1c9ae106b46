package dev.retort;

import dev.retort.RecordChange.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;

/**
 * The changes that a transaction made through records of a session: each once, in the order in which they were first
 * written. What was inserted and deleted again is in none of the lists; rows that the database itself deletes by a
 * foreign key's rule are not counted, nor are those that statements of jOOQ's changed. The lists are immutable; the
 * records are those of the session. Two are equal if the same was done to equal records.
 */
public final class Changes {
    private final List<RecordChange> all;
    private final List<? extends Record> inserted;
    private final List<? extends Record> updated;
    private final List<? extends Record> deleted;

    /**
     * Changes.
     *
     * @param all what was done to each record; the list is copied
     */
    public Changes(List<RecordChange> all) {
        this.all = List.copyOf(all);
        this.inserted = of(Kind.INSERTED);
        this.updated = of(Kind.UPDATED);
        this.deleted = of(Kind.DELETED);
    }

    private List<Record> of(Kind kind) {
        return all.stream()
                .filter(change -> change.kind() == kind)
                .map(RecordChange::record)
                .toList();
    }

    /** {@return what was done to each record, with its values before and after} */
    public List<RecordChange> all() {
        return all;
    }

    /** {@return the records that are new} */
    public List<? extends Record> inserted() {
        return inserted;
    }

    /** {@return the records that were there and are different} */
    public List<? extends Record> updated() {
        return updated;
    }

    /** {@return the records that are gone} */
    public List<? extends Record> deleted() {
        return deleted;
    }

    /** {@return whether nothing was changed} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes changes
                && inserted.equals(changes.inserted)
                && updated.equals(changes.updated)
                && deleted.equals(changes.deleted);
    }

    @Override
    public int hashCode() {
        return List.of(inserted, updated, deleted).hashCode();
    }

    @Override
    public String toString() {
        return "Changes[inserted=" + inserted + ", updated=" + updated + ", deleted=" + deleted + "]";
    }

    /** What is yet to be written, in words. */
    String toDo() {
        String words = Stream.of(
                        counted(inserted(), "insert"), counted(updated(), "update"), counted(deleted(), "delete"))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing is pending" : words;
    }

    private static String counted(List<?> records, String what) {
        return records.isEmpty() ? "" : records.size() + " to " + what;
    }
}
