package dev.retort;

import dev.retort.TransactionLog.ChangeSet;
import dev.retort.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The records of a session: which are new, changed or to be deleted, and what was written of them since when. */
final class UnitOfWork {
    private final Session session;
    private final IdentityMap identities = new IdentityMap();
    private final TransactionLog log = new TransactionLog();
    private final IdentityHashMap<Table<?>, Long> memberships = new IdentityHashMap<>();
    private List<GeneratedRecord<?>> added = new ArrayList<>();
    private List<GeneratedRecord<?>> changed = new ArrayList<>();
    private List<GeneratedRecord<?>> deleted = new ArrayList<>();

    UnitOfWork(Session session) {
        this.session = session;
    }

    IdentityMap identities() {
        return identities;
    }

    TransactionLog log() {
        return log;
    }

    /** Adds a record, and all that it refers to or that was appended to it. */
    void add(GeneratedRecord<?> first) {
        Deque<GeneratedRecord<?>> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            GeneratedRecord<?> next = open.poll();
            if (enter(next)) {
                next.knownLinks().ifPresent(links -> {
                    // In the order of the table, so that it is the same each time; the first one is to be the first.
                    next.getTable()
                            .getReferences()
                            .reversed()
                            .forEach(key -> links.knownParent(key)
                                    .filter(GeneratedRecord.class::isInstance)
                                    .ifPresent(parent -> open.addFirst((GeneratedRecord<?>) parent)));
                    links.attached().forEach(open::addLast);
                });
            }
        }
    }

    /** Whether a record was not in the session, and is now. */
    private boolean enter(GeneratedRecord<?> something) {
        if (something.session() == session) {
            if (something.state() == RecordState.DELETED) {
                deleted.removeIf(isSame(something));
                something.enter(session, RecordState.PERSISTENT);
            }
            return false;
        }
        if (something.session() != null) {
            throw new RetortException(something + " is in another session")
                    .withHint("that session's expunge(…) lets go of it, as its close() does");
        }
        TableShape shape = TableShape.of(something.getTable());
        if (isLoaded(something, shape)) {
            attach(something, shape);
        } else {
            something.enter(session, RecordState.PENDING);
            added.add(something);
        }
        return true;
    }

    /** Whether a record that is in no session was read from the database, be it by jOOQ or by another session. */
    static boolean isLoaded(GeneratedRecord<?> something, TableShape shape) {
        for (int place : shape.primaryKey()) {
            if (something.original(place) == null || something.touched(place)) {
                return false;
            }
        }
        return true;
    }

    private void attach(GeneratedRecord<?> something, TableShape shape) {
        Object key = Objects.requireNonNull(shape.identity(something));
        GeneratedRecord<?> known = identities.find(shape, key);
        if (known != null) {
            throw new RetortException(something + " is in this session already, as another object")
                    .withHint("use the one that query(…).get(…) gives");
        }
        something.enter(session, RecordState.PERSISTENT);
        identities.put(shape, key, something);
        if (something.touched()) {
            something.noteChange();
        }
    }

    /** Notes that a row is to be deleted; a record that was only added is let go. */
    void delete(GeneratedRecord<?> something) {
        if (something.session() == null) {
            TableShape shape = TableShape.of(something.getTable());
            if (!isLoaded(something, shape)) {
                throw new RetortException(something + " is in no session, and so cannot be deleted")
                        .withHint("delete what a query gave, or delete rows by session.dsl().deleteFrom(…)");
            }
            attach(something, shape);
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

    void expunge(GeneratedRecord<?> something) {
        if (something.state() == RecordState.PENDING) {
            added.removeIf(isSame(something));
        } else {
            changed.removeIf(isSame(something));
            deleted.removeIf(isSame(something));
            TableShape shape = TableShape.of(something.getTable());
            Object key = shape.identity(something);
            if (key != null) {
                identities.remove(shape, key, something);
            }
        }
        something.leaveSession();
    }

    /** Records are equal by their values: here each is itself. */
    @SuppressWarnings("ReferenceEquality")
    private static Predicate<GeneratedRecord<?>> isSame(GeneratedRecord<?> one) {
        return other -> other == one;
    }

    void noteChanged(GeneratedRecord<?> something) {
        changed.add(something);
    }

    /** Finds, too, what was changed in ways that are not told. */
    void findChanges() {
        identities.forEach(something -> {
            if (something.touched()) {
                something.noteChange();
            }
        });
    }

    /** A number that changes when rows of a table may have come, gone, or begun to refer to others. */
    long membership(Table<?> table) {
        return memberships.getOrDefault(table, 0L);
    }

    void membershipChanged(Table<?> table) {
        memberships.merge(table, 1L, Long::sum);
    }

    boolean isClean() {
        return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }

    /** What the next flush would write. */
    Changes pending() {
        return new Changes(
                added, changed.stream().filter(UnitOfWork::isToBeUpdated).toList(), deleted);
    }

    /** A record that begins to refer to a new one has nothing set yet: the new one gets its key when it is inserted. */
    private static boolean isToBeUpdated(GeneratedRecord<?> something) {
        return something.state() == RecordState.PERSISTENT
                && (something.touched()
                        || something.knownLinks().filter(Links::waitsForAKey).isPresent());
    }

    /** Writes what is new, changed or to be deleted. If that fails, all of it is as it was before. */
    void flush(Flush flush) {
        List<GeneratedRecord<?>> updates =
                changed.stream().filter(UnitOfWork::isToBeUpdated).toList();
        ChangeSet written = flush.write(added, updates, deleted);
        changed.forEach(GeneratedRecord::forgetChange);
        settle(written);
        log.add(written);
        added = new ArrayList<>();
        changed = new ArrayList<>();
        deleted = new ArrayList<>();
    }

    private void settle(ChangeSet written) {
        Set<GeneratedRecord<?>> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : written.entries()) {
            GeneratedRecord<?> something = entry.subject();
            TableShape shape = TableShape.of(something.getTable());
            switch (entry.kind()) {
                case INSERTED -> {
                    something.touched(false);
                    something.enter(session, RecordState.PERSISTENT);
                    identify(shape, something);
                    membershipChanged(shape.table());
                }
                case UPDATED -> {
                    something.touched(false);
                    identifyAgain(something, entry.before());
                }
                case DELETED -> {
                    Object key = shape.identity(something);
                    if (key != null) {
                        identities.remove(shape, key, something);
                    }
                    membershipChanged(shape.table());
                    something.knownLinks().ifPresent(Links::leaveParents);
                    something.leaveSession();
                    // Added again, it is a new row.
                    something.touched(true);
                }
            }
            something.knownLinks().ifPresent(links -> links.generatedParents().forEach(parents::add));
        }
        parents.forEach(parent -> parent.knownLinks().ifPresent(Links::settle));
        new DeleteRules(this).apply(written);
        new UpdateRules(this).apply(written);
    }

    private void identify(TableShape shape, GeneratedRecord<?> something) {
        Object key = shape.identity(something);
        if (key != null) {
            identities.put(shape, key, something);
        }
    }

    /** Lets a row whose key was changed be found by its new key, and not by the one that it had. */
    void identifyAgain(GeneratedRecord<?> something, Snapshot before) {
        TableShape shape = TableShape.of(something.getTable());
        Object key = before.originalKey(something, shape.primaryKey());
        if (key != null && !key.equals(shape.identity(something))) {
            identities.remove(shape, key, something);
            identify(shape, something);
        }
    }

    /** The record that stands for a row: the one that is known, brought up to date unless it was changed, or this one. */
    <R extends Record> R identified(R row) {
        if (!(row instanceof GeneratedRecord<?> fresh)) {
            return row;
        }
        TableShape shape = TableShape.of(fresh.getTable());
        Object key = shape.identity(fresh);
        if (key == null) {
            return row;
        }
        GeneratedRecord<?> known = identities.find(shape, key);
        if (known == null) {
            fresh.enter(session, RecordState.PERSISTENT);
            identities.put(shape, key, fresh);
            return row;
        }
        if (!known.touched() && known.state() == RecordState.PERSISTENT) {
            Snapshot.copy(fresh, known);
        }
        @SuppressWarnings("unchecked")
        R same = (R) known;
        return same;
    }

    /** Makes the records what they were before some writing was undone. */
    List<GeneratedRecord<?>> undo(ChangeSet undone) {
        List<GeneratedRecord<?>> concerned = new ArrayList<>(changed);
        UndoneReferences references = UndoneReferences.of(added, undone);
        added.forEach(GeneratedRecord::leaveSession);
        deleted.forEach(something -> {
            something.enter(session, RecordState.PERSISTENT);
            concerned.add(something);
        });
        changed.forEach(something -> {
            something.reset();
            something.forgetChange();
        });
        added = new ArrayList<>();
        changed = new ArrayList<>();
        deleted = new ArrayList<>();
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
        GeneratedRecord<?> something = entry.subject();
        TableShape shape = TableShape.of(something.getTable());
        Object key = shape.identity(something);
        if (key != null) {
            identities.remove(shape, key, something);
        }
        if (entry.kind() == TransactionLog.Kind.INSERTED) {
            entry.before().restore(something);
            something.leaveSession();
        } else {
            entry.before().restoreOriginals(something);
            something.enter(session, RecordState.PERSISTENT);
            identify(shape, something);
        }
        something.knownLinks().ifPresent(Links::forgetLoaded);
    }

    /** The record that stands for the row that another one with the same key would be, if it is known. */
    @Nullable
    GeneratedRecord<?> known(GeneratedRecord<?> other) {
        TableShape shape = TableShape.of(other.getTable());
        Object key = shape.identity(other);
        return key == null ? null : identities.find(shape, key);
    }
}
