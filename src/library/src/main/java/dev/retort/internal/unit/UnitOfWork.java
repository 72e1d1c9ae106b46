package dev.retort.internal.unit;

import dev.retort.Changes;
import dev.retort.RecordChange;
import dev.retort.RecordChange.Kind;
import dev.retort.RetortException;
import dev.retort.internal.choice.RelationOrder;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The records of a session: which are new, changed or to be deleted, and what was written of them since when. */
public final class UnitOfWork {
    private final RecordSession session;
    private final IdentityMap identities = new IdentityMap();
    private final TransactionLog log = new TransactionLog();
    private final IdentityHashMap<Table<?>, Long> memberships = new IdentityHashMap<>();
    private long upheavals;
    private long writings;
    private final NewRecords added = new NewRecords();
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
        Additions additions = new Additions(this, session);
        try {
            some.forEach(first -> {
                add(first, additions);
                first.cameAlong(false);
            });
        } finally {
            additions.complete();
        }
    }

    /** Adds a record for the sake of another one, with which it is let go. */
    public void addAlong(Tracked first) {
        boolean isNew = !first.isIn(session);
        boolean cameAlong = first.cameAlong();
        add(first);
        first.cameAlong(isNew || cameAlong);
    }

    private void add(Tracked first, Additions additions) {
        if (!additions.enter(first) || first.knownLinks().isEmpty()) {
            return;
        }
        Deque<Tracked> open = new ArrayDeque<>();
        follow(first, open);
        while (!open.isEmpty()) {
            Tracked next = open.remove();
            if (additions.enter(next)) {
                follow(next, open);
            }
        }
    }

    private static void follow(Tracked some, Deque<Tracked> open) {
        some.knownLinks().ifPresent(links -> {
            // In the order of the table, so that it is the same each time; the first one is to be the first.
            some.table()
                    .getReferences()
                    .reversed()
                    .forEach(key -> links.knownParent(key).map(Tracked::of).ifPresent(open::addFirst));
            links.attached().forEach(open::addLast);
        });
    }

    void addPending(Tracked something) {
        added.add(something);
    }

    void takeBackDeletion(Tracked something) {
        deleted.remove(something);
    }

    /** Notes that a row is to be deleted; a record that was only added is let go, with what would go with it. */
    public void delete(Tracked something) {
        if (something.session() == null) {
            TableShape shape = TableShape.of(something.table());
            if (!something.wasRead()) {
                throw new RetortException(something + " is in no session, and so cannot be deleted")
                        .withHint("delete what a query gave, or delete rows by session.dsl().deleteFrom(…)");
            }
            Additions additions = new Additions(this, session);
            additions.attach(something, shape);
            additions.complete();
        }
        switch (something.state()) {
            case PENDING -> new PendingRelease(this).release(something);
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
            membershipChanged(shape.table());
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

    /** Lets what is to be written refer to a record whose key it has, before that key changes. */
    void keyIsChanging(Tracked something, int place) {
        ColumnReferences.hold(something, place, () -> {
            List<Tracked> unwritten = new ArrayList<>(added.all());
            unwritten.addAll(changed);
            return unwritten;
        });
    }

    /** Finds, too, what was changed in ways that are not told. */
    public void findChanges() {
        identities.forEachTouched(Tracked::noteChange);
    }

    /** A stamp that is another one when rows of a table may have come, gone, or begun to refer to others. */
    public LoadStamp membership(Table<?> table) {
        return session.criteria().has(table) ? values(table) : new LoadStamp(this, members(table));
    }

    /** A stamp that is another one when any row may have other values, too, by which rows were chosen. */
    public LoadStamp values(Table<?> table) {
        return new LoadStamp(this, writings + members(table));
    }

    /** A stamp that is another one when the rows that refer by a key may be others, or in another order. */
    public LoadStamp rows(ForeignKey<?, ?> key) {
        return RelationOrder.of(key).isEmpty() ? membership(key.getTable()) : values(key.getTable());
    }

    private long members(Table<?> table) {
        return upheavals + memberships.getOrDefault(table, 0L);
    }

    /** Notes that rows were just read as the criteria of their table let them, if there are any. */
    public void noteShown(Table<?> table, List<? extends Record> rows) {
        if (session.criteria().has(table)) {
            LoadStamp now = values(table);
            for (Record row : rows) {
                Tracked shown = Tracked.of(row);
                if (shown != null) {
                    shown.shown(now);
                }
            }
        }
    }

    /** Whether a row is one that the criteria of its table let be read, as far as memory knows. */
    public boolean isShown(Tracked some) {
        return !session.criteria().has(some.table()) || values(some.table()).equals(some.shown());
    }

    public void membershipChanged(Table<?> table) {
        memberships.merge(table, 1L, Long::sum);
    }

    /** Notes that rows of any table may come, go, or begin to refer to others, past the records. */
    public void noteForeignWrite() {
        upheavals++;
    }

    public boolean isClean() {
        return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }

    /** What the next flush would write. */
    public Changes pending() {
        List<RecordChange> changes = new ArrayList<>();
        added.all().forEach(some -> changes.add(Snapshot.pendingChange(Kind.INSERTED, some.record())));
        changed.stream().filter(UnitOfWork::isToBeUpdated).forEach(some -> {
            RecordChange change = Snapshot.pendingChange(Kind.UPDATED, some.record());
            if (!change.fields().isEmpty() || waitsForAKey(some)) {
                changes.add(change);
            }
        });
        deleted.forEach(some -> changes.add(Snapshot.pendingChange(Kind.DELETED, some.record())));
        return new Changes(changes);
    }

    /** A record that begins to refer to a new one has nothing set yet: the new one gets its key when it is inserted. */
    private static boolean isToBeUpdated(Tracked something) {
        return something.state() == RecordState.PERSISTENT
                && (something.record().touched() || waitsForAKey(something));
    }

    private static boolean waitsForAKey(Tracked something) {
        return something.knownLinks().filter(Links::waitsForAKey).isPresent();
    }

    /** Writes what is new, changed or to be deleted. If that fails, all of it is as it was before. */
    public void flush(Writer writer) {
        List<Tracked> updates =
                changed.stream().filter(UnitOfWork::isToBeUpdated).toList();
        ChangeSet written = writer.write(added.all(), updates, List.copyOf(deleted));
        changed.forEach(Tracked::forgetChange);
        writings++;
        new Settlement(this, session).of(written);
        log.add(written);
        added.clear();
        changed = new LinkedHashSet<>();
        deleted = new LinkedHashSet<>();
    }

    /** Lets a row be found by its key; gives the record by which another one was that had this key. */
    @Nullable
    Tracked identify(TableShape shape, Tracked something) {
        Object key = shape.identity(something.record());
        return key == null ? null : identities.put(shape, key, something);
    }

    /** Lets a row whose key was changed be found by its new key, and not by the one that it had; as {@link #identify}. */
    @Nullable
    Tracked identifyAgain(Tracked something, Snapshot before) {
        TableShape shape = TableShape.of(something.table());
        Object key = before.originalKey(something.record(), shape.primaryKey());
        if (key == null || key.equals(shape.identity(something.record()))) {
            return null;
        }
        identities.remove(shape, key, something);
        return identify(shape, something);
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
        Tracked known = identities.putIfAbsent(shape, key, fresh);
        if (known == null) {
            fresh.enter(session, RecordState.PERSISTENT);
            return row;
        }
        if (!known.record().touched() && known.state() == RecordState.PERSISTENT) {
            bringUpToDate(known, row);
        }
        @SuppressWarnings("unchecked")
        R same = (R) known.record();
        return same;
    }

    /** Gives a record the values of its row, which was just read. */
    public void bringUpToDate(Tracked known, Record row) {
        TableShape shape = TableShape.of(known.table());
        if (Snapshot.differ(row, known.record(), shape.references())) {
            membershipChanged(shape.table());
        }
        if (Snapshot.copy(row, known.record())) {
            writings++;
        }
    }

    /** Makes the records what they were before some writing was undone. */
    public List<Tracked> undo(ChangeSet undone) {
        List<Tracked> concerned = new ArrayList<>(changed);
        UndoneReferences references = UndoneReferences.of(added.all(), undone);
        added.all().forEach(Tracked::leaveSession);
        deleted.forEach(something -> {
            something.enter(session, RecordState.PERSISTENT);
            concerned.add(something);
        });
        changed.forEach(something -> {
            something.record().reset();
            something.forgetChange();
        });
        added.clear();
        changed = new LinkedHashSet<>();
        deleted = new LinkedHashSet<>();
        for (Entry entry : undone.entries().reversed()) {
            undo(entry);
            if (entry.kind() != RecordChange.Kind.INSERTED) {
                concerned.add(entry.subject());
            }
        }
        references.restore();
        concerned.forEach(something -> something.knownLinks().ifPresent(Links::forgetParents));
        upheavals++;
        concerned.removeIf(something -> something.state() == RecordState.TRANSIENT);
        return concerned;
    }

    private void undo(Entry entry) {
        Tracked something = entry.subject();
        TableShape shape = TableShape.of(something.table());
        Object key = shape.identity(something.record());
        if (key != null) {
            identities.remove(shape, key, something);
        }
        if (entry.kind() == RecordChange.Kind.INSERTED) {
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
