package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What becomes of the records of a session once some of them were written: of those, and of all that follow them in the database. */
final class Settlement {
    private final UnitOfWork work;
    private final RecordSession session;
    private final Set<Tracked> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Table<?>> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Tracked, Tracked> displaced = new IdentityHashMap<>();

    Settlement(UnitOfWork work, RecordSession session) {
        this.work = work;
        this.session = session;
    }

    void of(ChangeSet written) {
        for (Entry entry : written.entries()) {
            Tracked something = entry.subject();
            TableShape shape = TableShape.of(something.table());
            switch (entry.kind()) {
                case INSERTED -> inserted(something, shape, written.known(something));
                case UPDATED -> {
                    something.record().touched(false);
                    noteDisplaced(work.identifyAgain(something, entry.before()), something);
                    if (entry.before().differs(something.record(), shape.references())) {
                        tables.add(shape.table());
                    }
                }
                case DELETED -> deleted(something, shape);
            }
            something.knownLinks().ifPresent(links -> links.generatedParents().forEach(parents::add));
        }
        tables.forEach(work::membershipChanged);
        parents.forEach(parent -> parent.knownLinks().ifPresent(Links::settle));
        DeleteRules deletions = new DeleteRules(work, written);
        displaced.forEach(deletions::displaced);
        follow(written, deletions, new UpdateRules(work, written));
        written.uncertain().forEach(some -> follow(some, written, deletions));
        new UnenforcedKeys(work, written).apply();
    }

    /** Lets records follow in the order in which the database let their rows. */
    private static void follow(ChangeSet written, DeleteRules deletions, UpdateRules updates) {
        List<Entry> entries = List.copyOf(written.entries());
        int from = 0;
        while (from < entries.size()) {
            Kind kind = entries.get(from).kind();
            int to = from + 1;
            while (to < entries.size() && entries.get(to).kind() == kind) {
                to++;
            }
            switch (kind) {
                case DELETED -> deletions.apply(from, to);
                case UPDATED -> updates.apply(from, to);
                case INSERTED -> {}
            }
            from = to;
        }
        deletions.apply(from, from);
    }

    /** Lets a record be what its row has become, if that is there. */
    private void follow(Tracked something, ChangeSet written, DeleteRules deletions) {
        Record row = written.became(something);
        if (something.state() != RecordState.PERSISTENT) {
            return;
        }
        if (row == null) {
            deletions.vanished(something);
        } else {
            written.addFollower(Kind.UPDATED, something);
            something.knownLinks().ifPresent(Links::forgetParents);
            work.bringUpToDate(something, row);
        }
    }

    private void inserted(Tracked something, TableShape shape, @Nullable Tracked known) {
        something.record().touched(false);
        if (known == null) {
            something.enter(session, RecordState.PERSISTENT);
            noteDisplaced(work.identify(shape, something), something);
        } else {
            giveWay(something, known);
        }
        tables.add(shape.table());
    }

    @SuppressWarnings("ReferenceEquality") // A record is itself.
    private void noteDisplaced(@Nullable Tracked before, Tracked now) {
        if (before != null && before != now) {
            displaced.put(before, now);
        }
    }

    /** Lets a record whose row was there be represented by the one that the session knew before. */
    private void giveWay(Tracked something, Tracked known) {
        work.bringUpToDate(known, something.record());
        something.knownLinks().ifPresent(links -> {
            links.attached().forEach(child -> child.links().forgetParents());
            links.leaveParents();
        });
        something.leaveSession();
    }

    private void deleted(Tracked something, TableShape shape) {
        Object key = shape.identity(something.record());
        if (key != null) {
            work.identities().remove(shape, key, something);
        }
        tables.add(shape.table());
        something.knownLinks().ifPresent(Links::leaveParents);
        something.leaveSession();
        // Added again, it is a new row.
        something.becomeNew();
    }
}
