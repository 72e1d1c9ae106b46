package dev.retort.internal.flush;

import dev.retort.internal.statement.WriteStatements;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Snapshot;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import dev.retort.internal.unit.TransactionLog.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** One writing of new, changed and deleted records to the database, in an order that the foreign keys allow. */
public final class Flush {
    private final WriteStatements rows;
    private final ChangeSet written = new ChangeSet();
    private final Followers followers;

    /** @param identities the records that are known to the session */
    public Flush(DSLContext dsl, IdentityMap identities) {
        this.rows = new WriteStatements(dsl);
        this.followers = new Followers(dsl, identities, written);
    }

    /**
     * Writes. If that fails, the records are what they were before; what the database has by then is the caller's to undo.
     *
     * @return what was written, and how it was before
     */
    public ChangeSet write(List<Tracked> added, List<Tracked> changed, List<Tracked> deleted) {
        try {
            InsertPlan plan = InsertPlan.of(added);
            List<Tracked> early = EarlyDeletes.of(
                    Stream.concat(added.stream(), changed.stream()).toList(), deleted);
            delete(early);
            UpdateOrder updates = UpdateOrder.of(added, changed);
            updates.early().forEach(this::update);
            insert(plan);
            updates.late().forEach(this::update);
            delete(early.isEmpty() ? deleted : without(early, deleted));
            return written;
        } catch (RuntimeException | Error e) {
            written.entries().reversed().forEach(Flush::restore);
            throw e;
        }
    }

    private static void restore(Entry entry) {
        entry.before().restore(entry.subject().record());
    }

    private void insert(InsertPlan plan) {
        for (List<Tracked> group : plan.groups()) {
            BitSet last = new BitSet();
            for (Tracked row : group) {
                last = Snapshot.touched(row.record(), last);
                written.add(Kind.INSERTED, row, Snapshot.ofNew(row.record(), last));
                referToParents(row);
            }
            rows.insert(group);
        }
        List<Tracked> late = new ArrayList<>();
        plan.postponed().forEach(reference -> {
            Tracked row = reference.from();
            row.record().touched(false);
            row.links().copyKey(reference.key(), reference.to().record());
            late.add(row);
        });
        rows.update(late);
    }

    /** Takes over the keys that parents have got by now. */
    private static void referToParents(Tracked row) {
        row.knownLinks()
                .ifPresent(links -> links.keysOfParents()
                        .forEach(key -> links.knownParent(key).ifPresent(parent -> links.copyKey(key, parent))));
    }

    private void update(List<Tracked> changed) {
        changed.forEach(Flush::referToParents);
        changed.forEach(row -> written.add(Kind.UPDATED, row, Snapshot.of(row.record())));
        Reference.byTable(changed).values().forEach(followers::ofUpdated);
        rows.update(changed);
    }

    private static List<Tracked> without(List<Tracked> some, List<Tracked> all) {
        Set<Tracked> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(some);
        return all.stream().filter(row -> !left.contains(row)).toList();
    }

    private void delete(List<Tracked> deleted) {
        DeletePlan plan = DeletePlan.of(deleted);
        deleted.forEach(row -> written.add(Kind.DELETED, row, Snapshot.of(row.record())));
        rows.release(plan.released());
        plan.groups().forEach(group -> {
            followers.ofDeleted(group);
            rows.delete(group, followers::isDeletedWithAnother);
        });
    }
}
