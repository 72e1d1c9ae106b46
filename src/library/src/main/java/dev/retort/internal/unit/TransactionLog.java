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
import java.util.List;
import java.util.Map;
import org.jooq.ForeignKey;
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
        private final IdentityHashMap<ForeignKey<?, ?>, IdentityHashMap<Tracked, Tracked>> joined =
                new IdentityHashMap<>();

        public void add(Kind kind, Tracked something, Snapshot before) {
            entries.add(new Entry(kind, something, before, false));
        }

        /** Notes that a record followed one that was written, by a rule of the database's: that is no change of the session's. */
        void addFollower(Kind kind, Tracked something) {
            entries.add(new Entry(kind, something, Snapshot.of(something.record()), true));
        }

        /** Notes that a known record refers to one that is written, as the database said before. */
        public void joined(ForeignKey<?, ?> key, Tracked child, Tracked parent) {
            joined.computeIfAbsent(key, any -> new IdentityHashMap<>()).put(child, parent);
        }

        /** What a known record refers to, if the database had to say so; null otherwise. */
        @Nullable
        public Tracked joined(ForeignKey<?, ?> key, Tracked child) {
            IdentityHashMap<Tracked, Tracked> parents = joined.get(key);
            return parents == null ? null : parents.get(child);
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

        /** What was written, in order, and what the database wrote by itself as a consequence. */
        public List<Entry> entries() {
            return entries;
        }
    }

    /**
     * A record that was written, and as it was before.
     *
     * @param follows whether the database wrote it by itself
     */
    public record Entry(Kind kind, Tracked subject, Snapshot before, boolean follows) {}

    void add(ChangeSet flush) {
        changeSets.element().entries.addAll(flush.entries);
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

    /** What was written so far, each record once: what is inserted and deleted again counts for nothing. */
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
                            }
                        }));
        List<RecordChange> changes = new ArrayList<>();
        first.forEach((subject, entry) -> {
            Kind kind = kinds.get(subject);
            if (kind != null) {
                changes.add(entry.before.change(kind, subject.record()));
            }
        });
        return new Changes(changes);
    }
}
