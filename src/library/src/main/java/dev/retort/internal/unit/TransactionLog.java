package dev.retort.internal.unit;

import dev.retort.Changes;
import dev.retort.RecordChange;
import dev.retort.RecordChange.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The log of what a session wrote in the open transaction, so that its records can be told, and be what they were if it
 * is undone.
 */
public final class TransactionLog {
    private final Deque<ChangeSet> changeSets = new ArrayDeque<>(List.of(new ChangeSet()));

    /** What was written since a transaction, a savepoint or a flush began. */
    public static final class ChangeSet {
        private final List<Entry> entries = new ArrayList<>();
        private final IdentityHashMap<Tracked, Tracked> known = new IdentityHashMap<>();
        private JoinedRows joined = new JoinedRows();
        private final List<Unknown> unknown = new ArrayList<>();
        private final IdentityHashMap<Tracked, Record> fresh = new IdentityHashMap<>();
        private final Set<Tracked> uncertain = new LinkedHashSet<>();

        public void add(Kind kind, Tracked something, Snapshot before) {
            entries.add(new Entry(kind, something, before, false));
        }

        /** Notes that a record followed one that was written, by a rule of the database's: that is no change of the session's. */
        void addFollower(Kind kind, Tracked something) {
            entries.add(new Entry(kind, something, Snapshot.of(something.record()), true));
        }

        /**
         * Notes that a known record refers to one that is written, as the database said before.
         *
         * @param kind what is done to that one
         */
        public void joined(Kind kind, ForeignKey<?, ?> key, Tracked child, Tracked parent) {
            joined.put(kind, key, child, parent);
        }

        /** What a known record refers to, if the database had to say so; null otherwise. */
        @Nullable
        public Tracked joined(Kind kind, ForeignKey<?, ?> key, Tracked child) {
            return joined.get(kind, key, child);
        }

        /**
         * Notes a row that is deleted or changed by a rule of the database's, and that no record stands for.
         *
         * @param cause the record that was written
         */
        public void unknown(Kind kind, ForeignKey<?, ?> key, Tracked row, Tracked cause) {
            unknown.add(new Unknown(kind, key, row, cause));
        }

        /** The rows that are deleted, or changed, by rules of the database's, and that no record stands for. */
        public List<Unknown> unknown(Kind kind) {
            return unknown.stream().filter(some -> some.kind == kind).toList();
        }

        /** Notes what the database made of a record by a rule of its own. */
        public void became(Tracked something, Record row) {
            fresh.put(something, row);
        }

        /** What the database made of a record by a rule of its own; null where it has no row under its key any more. */
        @Nullable
        Record became(Tracked something) {
            return fresh.get(something);
        }

        /** Notes that a rule of the database's may have deleted or changed the row of a record, in ways that cannot be asked for before. */
        public void uncertain(Tracked something) {
            uncertain.add(something);
        }

        /** The records of which that is so. */
        Set<Tracked> uncertain() {
            return uncertain;
        }

        /** Notes that the row of a new record was there already, and is known as another record. */
        public void known(Tracked something, Tracked as) {
            known.put(something, as);
        }

        /** The record by which the row of a new one was known before; null where it was not. */
        @Nullable
        Tracked known(Tracked something) {
            return known.isEmpty() ? null : known.get(something);
        }

        /** What was noted so far. */
        public Mark mark() {
            return new Mark(entries.size(), unknown.size(), joined.copy());
        }

        /** Forgets what was noted since, and gives the entries among that. */
        public List<Entry> backTo(Mark mark) {
            List<Entry> since = List.copyOf(entries.subList(mark.entries, entries.size()));
            entries.subList(mark.entries, entries.size()).clear();
            unknown.subList(mark.unknown, unknown.size()).clear();
            joined = mark.joined.copy();
            return since;
        }

        /** What was written, in order, and what the database wrote by itself as a consequence. */
        public List<Entry> entries() {
            return entries;
        }
    }

    /** A point in time, by what had been noted of a writing. */
    public static final class Mark {
        private final int entries;
        private final int unknown;
        private final JoinedRows joined;

        private Mark(int entries, int unknown, JoinedRows joined) {
            this.entries = entries;
            this.unknown = unknown;
            this.joined = joined;
        }
    }

    /**
     * A row that no record stands for, with its keys.
     *
     * @param key the foreign key by which it follows another one
     * @param cause the record that was written
     */
    public record Unknown(Kind kind, ForeignKey<?, ?> key, Tracked row, Tracked cause) {}

    /**
     * A record that was written, and as it was before.
     *
     * @param follows whether that is no change of its own: the database wrote it by itself, or another record stands for the row
     */
    public record Entry(Kind kind, Tracked subject, Snapshot before, boolean follows) {}

    /** A record whose row is known as another one was not inserted: that one was changed. */
    void add(ChangeSet flush) {
        List<Entry> entries = changeSets.element().entries;
        for (Entry entry : flush.entries) {
            entries.add(
                    flush.known(entry.subject) == null
                            ? entry
                            : new Entry(entry.kind, entry.subject, entry.before, true));
        }
    }

    /** Begins a part that can be undone by itself. */
    public void push() {
        changeSets.push(new ChangeSet());
    }

    /** Ends such a part, which from now on belongs to what surrounds it. */
    public void merge() {
        ChangeSet inner = changeSets.pop();
        changeSets.element().entries.addAll(inner.entries);
    }

    /** Ends the innermost part, and gives what was written in it. */
    public ChangeSet pop() {
        ChangeSet inner = changeSets.pop();
        if (changeSets.isEmpty()) {
            changeSets.push(new ChangeSet());
        }
        return inner;
    }

    /** Ends all parts, and gives what was written in any of them. */
    public ChangeSet popAll() {
        while (changeSets.size() > 1) {
            merge();
        }
        return pop();
    }

    /**
     * What was written so far, each record once: what is inserted and deleted again counts for nothing, and so does what has the values
     * again that it had. What is deleted and inserted again was changed.
     */
    public Changes changes() {
        Map<Tracked, Entry> first = new LinkedHashMap<>();
        Map<Tracked, Kind> kinds = new HashMap<>();
        changeSets
                .reversed()
                .forEach(changeSet -> changeSet.entries.stream()
                        .filter(entry -> !entry.follows)
                        .forEach(entry -> {
                            Kind before = kinds.putIfAbsent(entry.subject, entry.kind);
                            if (before == null) {
                                first.putIfAbsent(entry.subject, entry);
                            } else if (entry.kind == Kind.DELETED && before == Kind.INSERTED) {
                                kinds.remove(entry.subject);
                            } else if (entry.kind == Kind.DELETED) {
                                kinds.put(entry.subject, Kind.DELETED);
                            } else if (before == Kind.DELETED) {
                                kinds.put(entry.subject, Kind.UPDATED);
                            }
                        }));
        List<RecordChange> changes = new ArrayList<>();
        first.forEach((subject, entry) -> {
            Kind kind = kinds.get(subject);
            if (kind != null) {
                RecordChange change = entry.before.change(kind, subject.record());
                if (kind != Kind.UPDATED || !change.fields().isEmpty()) {
                    changes.add(change);
                }
            }
        });
        return new Changes(changes);
    }
}
