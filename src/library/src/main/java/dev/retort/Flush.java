package dev.retort;

import dev.retort.TransactionLog.ChangeSet;
import dev.retort.TransactionLog.Entry;
import dev.retort.TransactionLog.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** One writing of new, changed and deleted records to the database, in an order that the foreign keys allow. */
final class Flush {
    private final Rows rows;
    private final ChangeSet written = new ChangeSet();

    Flush(DSLContext dsl) {
        this.rows = new Rows(dsl);
    }

    /**
     * Writes. If that fails, the records are what they were before; what the database has by then is the caller's to undo.
     *
     * @return what was written, and how it was before
     */
    ChangeSet write(
            List<GeneratedRecord<?>> added, List<GeneratedRecord<?>> changed, List<GeneratedRecord<?>> deleted) {
        try {
            InsertPlan plan = InsertPlan.of(added);
            List<GeneratedRecord<?>> early = EarlyDeletes.of(
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
        entry.before().restore(entry.subject());
    }

    private void insert(InsertPlan plan) {
        for (List<GeneratedRecord<?>> group : plan.groups()) {
            BitSet last = new BitSet();
            for (GeneratedRecord<?> row : group) {
                last = Snapshot.touched(row, last);
                written.add(Kind.INSERTED, row, Snapshot.ofNew(row, last));
                referToParents(row);
            }
            rows.insert(group);
        }
        List<GeneratedRecord<?>> late = new ArrayList<>();
        plan.postponed().forEach(reference -> {
            GeneratedRecord<?> row = reference.from();
            row.touched(false);
            row.links().copyKey(reference.key(), reference.to());
            late.add(row);
        });
        rows.update(late);
    }

    /** Takes over the keys that parents have got by now. */
    private static void referToParents(GeneratedRecord<?> row) {
        row.knownLinks()
                .ifPresent(links -> links.keysOfParents()
                        .forEach(key -> links.knownParent(key).ifPresent(parent -> links.copyKey(key, parent))));
    }

    private void update(List<GeneratedRecord<?>> changed) {
        changed.forEach(Flush::referToParents);
        changed.forEach(row -> written.add(Kind.UPDATED, row, Snapshot.of(row)));
        rows.update(changed);
    }

    private static List<GeneratedRecord<?>> without(List<GeneratedRecord<?>> some, List<GeneratedRecord<?>> all) {
        Set<GeneratedRecord<?>> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(some);
        return all.stream().filter(row -> !left.contains(row)).toList();
    }

    private void delete(List<GeneratedRecord<?>> deleted) {
        DeletePlan plan = DeletePlan.of(deleted);
        deleted.forEach(row -> written.add(Kind.DELETED, row, Snapshot.of(row)));
        rows.release(plan.released());
        plan.groups().forEach(rows::delete);
    }
}
