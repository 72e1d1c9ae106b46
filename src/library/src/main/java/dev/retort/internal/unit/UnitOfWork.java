package dev.retort.internal.unit;

import dev.retort.Changes;
import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The records of a session: which are new, changed or to be deleted, and what was written of them since when. */
public final class UnitOfWork {
    private final RecordSession session;
    private final IdentityMap identities = new IdentityMap();
    private final TransactionLog log = new TransactionLog();
    private final IdentityHashMap<Table<?>, Long> memberships = new IdentityHashMap<>();
    private SequencedSet<Tracked> added = new LinkedHashSet<>();
    private SequencedSet<Tracked> changed = new LinkedHashSet<>();
    private SequencedSet<Tracked> deleted = new LinkedHashSet<>();

    /** Writes records to the database, and tells what it wrote. */
    @FunctionalInterface
    public interface Writer {

        /** Writes; if that fails, the records are what they were before. */
        ChangeSet write(List<Tracked> added, List<Tracked> changed, List<Tracked> deleted);
    }

    public UnitOfWork(RecordSession session) {
        this.session = session;
    }

    public IdentityMap identities() {
        return identities;
    }

    public TransactionLog log() {
        return log;
    }

    /** Adds a record, and all that it refers to or that was appended to it. */
    public void add(Tracked first) {
        addAll(List.of(first));
    }

    /** Adds records in this order, with all that they refer to or that was appended to them. */
    public void addAll(Collection<Tracked> some) {
        List<Tracked> partly = new ArrayList<>();
        try {
            some.forEach(first -> add(first, partly));
        } finally {
            complete(partly);
        }
    }

    private void complete(List<Tracked> partly) {
        if (!partly.isEmpty()) {
            session.complete(partly);
        }
    }

    private void add(Tracked first, List<Tracked> partly) {
        Deque<Tracked> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Tracked next = open.poll();
            if (enter(next, partly)) {
                next.knownLinks().ifPresent(links -> {
                    // In the order of the table, so that it is the same each time; the first one is to be the first.
                    next.table()
                            .getReferences()
                            .reversed()
                            .forEach(key ->
                                    links.knownParent(key).map(Tracked::of).ifPresent(open::addFirst));
                    links.attached().forEach(open::addLast);
                });
            }
        }
    }

    /** Whether a record was not in the session, and is now. */
    private boolean enter(Tracked something, List<Tracked> partly) {
        if (something.isIn(session)) {
            if (something.state() == RecordState.DELETED) {
                deleted.remove(something);
                something.enter(session, RecordState.PERSISTENT);
            }
            return false;
        }
        if (something.session() != null) {
            throw new RetortException(something + " is in another session")
                    .withHint("that session's expunge(…) lets go of it, as its close() does");
        }
        TableShape shape = TableShape.of(something.table());
        if (isLoaded(something, shape)) {
            attach(something, shape, partly);
        } else {
            requireKey(something, shape);
            something.enter(session, RecordState.PENDING);
            added.add(something);
        }
        return true;
    }

    /** Whether a record that is in no session was read from the database, be it by jOOQ or by another session. */
    public static boolean isLoaded(Tracked something, TableShape shape) {
        for (int place : shape.primaryKey()) {
            if (something.record().original(place) == null || something.record().touched(place)) {
                return false;
            }
        }
        return true;
    }

    /** A record that was read without its key would be inserted as another row. */
    private static void requireKey(Tracked something, TableShape shape) {
        boolean isRead = false;
        boolean lacksKey = false;
        for (int i = 0; i < something.record().size(); i++) {
            isRead |= something.record().original(i) != null
                    && !something.record().touched(i);
        }
        for (int place : shape.primaryKey()) {
            lacksKey |= something.record().original(place) == null
                    && !something.record().touched(place);
        }
        if (isRead && lacksKey) {
            throw new RetortException(something + " was read without its primary key, and so stands for no row")
                    .withHint("select all columns of " + shape.table().getName() + ", or use session.query(…)");
        }
    }

    private void attach(Tracked something, TableShape shape, List<Tracked> partly) {
        Object key = Objects.requireNonNull(shape.identity(something.record()));
        Tracked known = identities.find(shape, key);
        if (known != null) {
            throw new RetortException(something + " is in this session already, as another object")
                    .withHint("use the one that query(…).get(…) gives");
        }
        if (!something.isWhole()) {
            partly.add(something);
        }
        something.enter(session, RecordState.PERSISTENT);
        identities.put(shape, key, something);
        if (something.record().touched()) {
            something.noteChange();
        }
    }

    /** Notes that a row is to be deleted; a record that was only added is let go. */
    public void delete(Tracked something) {
        if (something.session() == null) {
            TableShape shape = TableShape.of(something.table());
            if (!isLoaded(something, shape)) {
                throw new RetortException(something + " is in no session, and so cannot be deleted")
                        .withHint("delete what a query gave, or delete rows by session.dsl().deleteFrom(…)");
            }
            List<Tracked> partly = new ArrayList<>();
            attach(something, shape, partly);
            complete(partly);
        }
        switch (something.state()) {
            case PENDING -> {
                expunge(something);
                something.knownLinks().ifPresent(Links::leaveParents);
            }
            case PERSISTENT -> {
                something.enter(session, RecordState.DELETED);
                deleted.add(something);
            }
            case DELETED, TRANSIENT -> {}
        }
    }

    public void expunge(Tracked something) {
        if (something.state() == RecordState.PENDING) {
            added.remove(something);
        } else {
            changed.remove(something);
            deleted.remove(something);
            TableShape shape = TableShape.of(something.table());
            Object key = shape.identity(something.record());
            if (key != null) {
                identities.remove(shape, key, something);
            }
        }
        something.leaveSession();
    }

    public void noteChanged(Tracked something) {
        changed.add(something);
    }

    /** Finds, too, what was changed in ways that are not told. */
    public void findChanges() {
        identities.forEach(something -> {
            if (something.record().touched()) {
                something.noteChange();
            }
        });
    }

    /** A number that changes when rows of a table may have come, gone, or begun to refer to others. */
    public long membership(Table<?> table) {
        return memberships.getOrDefault(table, 0L);
    }

    public void membershipChanged(Table<?> table) {
        memberships.merge(table, 1L, Long::sum);
    }

    public boolean isClean() {
        return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }

    /** What the next flush would write. */
    public Changes pending() {
        return new Changes(
                records(added.stream()),
                records(changed.stream().filter(UnitOfWork::isToBeUpdated)),
                records(deleted.stream()));
    }

    private static List<? extends Record> records(Stream<Tracked> some) {
        return some.map(Tracked::record).toList();
    }

    /** A record that begins to refer to a new one has nothing set yet: the new one gets its key when it is inserted. */
    private static boolean isToBeUpdated(Tracked something) {
        return something.state() == RecordState.PERSISTENT
                && (something.record().touched()
                        || something.knownLinks().filter(Links::waitsForAKey).isPresent());
    }

    /** Writes what is new, changed or to be deleted. If that fails, all of it is as it was before. */
    public void flush(Writer writer) {
        List<Tracked> updates =
                changed.stream().filter(UnitOfWork::isToBeUpdated).toList();
        ChangeSet written = writer.write(List.copyOf(added), updates, List.copyOf(deleted));
        changed.forEach(Tracked::forgetChange);
        settle(written);
        log.add(written);
        added = new LinkedHashSet<>();
        changed = new LinkedHashSet<>();
        deleted = new LinkedHashSet<>();
    }

    private void settle(ChangeSet written) {
        Set<Tracked> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : written.entries()) {
            Tracked something = entry.subject();
            TableShape shape = TableShape.of(something.table());
            switch (entry.kind()) {
                case INSERTED -> {
                    something.record().touched(false);
                    something.enter(session, RecordState.PERSISTENT);
                    identify(shape, something);
                    membershipChanged(shape.table());
                }
                case UPDATED -> {
                    something.record().touched(false);
                    identifyAgain(something, entry.before());
                }
                case DELETED -> {
                    Object key = shape.identity(something.record());
                    if (key != null) {
                        identities.remove(shape, key, something);
                    }
                    membershipChanged(shape.table());
                    something.knownLinks().ifPresent(Links::leaveParents);
                    something.leaveSession();
                    // Added again, it is a new row.
                    something.record().touched(true);
                }
            }
            something.knownLinks().ifPresent(links -> links.generatedParents().forEach(parents::add));
        }
        parents.forEach(parent -> parent.knownLinks().ifPresent(Links::settle));
        new DeleteRules(this, written).apply();
        new UpdateRules(this, written).apply();
    }

    private void identify(TableShape shape, Tracked something) {
        Object key = shape.identity(something.record());
        if (key != null) {
            identities.put(shape, key, something);
        }
    }

    /** Lets a row whose key was changed be found by its new key, and not by the one that it had. */
    void identifyAgain(Tracked something, Snapshot before) {
        TableShape shape = TableShape.of(something.table());
        Object key = before.originalKey(something.record(), shape.primaryKey());
        if (key != null && !key.equals(shape.identity(something.record()))) {
            identities.remove(shape, key, something);
            identify(shape, something);
        }
    }

    /** The record that represents a row: the one that is known, brought up to date unless it was changed, or this one. */
    public <R extends Record> R identified(R row) {
        Tracked fresh = Tracked.of(row);
        if (fresh == null) {
            return row;
        }
        TableShape shape = TableShape.of(fresh.table());
        Object key = shape.identity(row);
        if (key == null) {
            return row;
        }
        Tracked known = identities.find(shape, key);
        if (known == null) {
            fresh.enter(session, RecordState.PERSISTENT);
            identities.put(shape, key, fresh);
            return row;
        }
        if (!known.record().touched() && known.state() == RecordState.PERSISTENT) {
            Snapshot.copy(row, known.record());
        }
        @SuppressWarnings("unchecked")
        R same = (R) known.record();
        return same;
    }

    /** Makes the records what they were before some writing was undone. */
    public List<Tracked> undo(ChangeSet undone) {
        List<Tracked> concerned = new ArrayList<>(changed);
        UndoneReferences references = UndoneReferences.of(added, undone);
        added.forEach(Tracked::leaveSession);
        deleted.forEach(something -> {
            something.enter(session, RecordState.PERSISTENT);
            concerned.add(something);
        });
        changed.forEach(something -> {
            something.record().reset();
            something.forgetChange();
        });
        added = new LinkedHashSet<>();
        changed = new LinkedHashSet<>();
        deleted = new LinkedHashSet<>();
        for (Entry entry : undone.followers().reversed()) {
            undo(entry);
            concerned.add(entry.subject());
        }
        for (Entry entry : undone.entries().reversed()) {
            undo(entry);
            if (entry.kind() != TransactionLog.Kind.INSERTED) {
                concerned.add(entry.subject());
            }
        }
        references.restore();
        concerned.forEach(something -> something.knownLinks().ifPresent(Links::forgetParents));
        memberships.replaceAll((table, number) -> number + 1);
        return concerned;
    }

    private void undo(Entry entry) {
        Tracked something = entry.subject();
        TableShape shape = TableShape.of(something.table());
        Object key = shape.identity(something.record());
        if (key != null) {
            identities.remove(shape, key, something);
        }
        if (entry.kind() == TransactionLog.Kind.INSERTED) {
            entry.before().restore(something.record());
            something.leaveSession();
        } else {
            entry.before().restoreOriginals(something.record());
            something.enter(session, RecordState.PERSISTENT);
            identify(shape, something);
        }
        something.knownLinks().ifPresent(Links::forgetLoaded);
    }

    /** The record that represents the row that another one with the same key would be, if it is known. */
    @Nullable
    public Tracked known(Tracked other) {
        TableShape shape = TableShape.of(other.table());
        Object key = shape.identity(other.record());
        return key == null ? null : identities.find(shape, key);
    }
}
