package dev.retort.internal.flush;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.flush.WriteOrder.Insertion;
import dev.retort.internal.flush.WriteOrder.LateReferences;
import dev.retort.internal.flush.WriteOrder.Step;
import dev.retort.internal.flush.WriteOrder.Update;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.statement.Upsert;
import dev.retort.internal.statement.WriteStatements;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Snapshot;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** One writing of new, changed and deleted records to the database, in an order that the foreign keys allow. */
public final class Flush {
    private final WriteStatements rows;
    private final ChangeSet written = new ChangeSet();
    private final IdentityMap identities;
    private final Followers followers;
    private final Optional<Upsert> upsert;

    /**
     * @param identities the records that are known to the session
     * @param upsert those of the new records whose rows may be there already, if there are any
     */
    public Flush(DSLContext dsl, IdentityMap identities, Optional<Upsert> upsert) {
        this.identities = identities;
        this.upsert = upsert;
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
            List<Step> steps = WriteOrder.of(added, changed);
            List<Tracked> early = EarlyDeletes.of(
                    Stream.concat(added.stream(), changed.stream()).toList(), deleted);
            delete(early);
            IdentityHashMap<Tracked, List<Reference>> late = postponed(steps);
            for (Step step : steps) {
                switch (step) {
                    case Insertion(List<Tracked> rows) -> insert(rows, late);
                    case LateReferences(List<Reference> references) -> refer(references);
                    case Update(List<Tracked> rows) -> update(rows);
                }
            }
            delete(early.isEmpty() ? deleted : without(early, deleted));
            return written;
        } catch (RuntimeException | Error e) {
            written.entries().reversed().forEach(Flush::restore);
            throw e;
        }
    }

    private static void restore(Entry entry) {
        entry.before().restore(entry.subject().record());
        entry.subject().knownLinks().ifPresent(Links::takeBackKeys);
    }

    private static IdentityHashMap<Tracked, List<Reference>> postponed(List<Step> steps) {
        IdentityHashMap<Tracked, List<Reference>> postponed = new IdentityHashMap<>();
        for (Step step : steps) {
            if (step instanceof LateReferences late) {
                late.references()
                        .forEach(reference -> postponed
                                .computeIfAbsent(reference.from(), any -> new ArrayList<>())
                                .add(reference));
            }
        }
        return postponed;
    }

    private void insert(List<Tracked> group, IdentityHashMap<Tracked, List<Reference>> late) {
        BitSet last = new BitSet();
        for (Tracked row : group) {
            last = Snapshot.touched(row.record(), last);
            written.add(Kind.INSERTED, row, Snapshot.ofNew(row.record(), last));
            row.knownLinks().ifPresent(Links::copyKeys);
            // What it refers to is not there yet, even where the key is known.
            if (!late.isEmpty()) {
                late.getOrDefault(row, List.of())
                        .forEach(reference -> row.links().copyKey(reference.key(), null));
            }
        }
        List<Tracked> upserted = upsert.map(some -> some.of(group)).orElse(List.of());
        if (upserted.size() < group.size()) {
            rows.insert(upserted.isEmpty() ? group : without(upserted, group));
        }
        if (!upserted.isEmpty()) {
            rows.upsert(upserted, upsert.orElseThrow());
            upserted.forEach(this::noteKnown);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A record is itself.
    private void noteKnown(Tracked row) {
        TableShape shape = TableShape.of(row.table());
        Tracked known = identities.find(shape, Objects.requireNonNull(shape.identity(row.record())));
        if (known != null && known != row) {
            written.known(row, known);
        }
    }

    private void refer(List<Reference> references) {
        List<Tracked> late = new ArrayList<>();
        references.forEach(reference -> {
            Tracked row = reference.from();
            row.record().touched(false);
            row.links().copyKey(reference.key(), reference.to().record());
            late.add(row);
        });
        rows.update(late);
    }

    private void update(List<Tracked> changed) {
        for (Tracked row : changed) {
            written.add(Kind.UPDATED, row, Snapshot.of(row.record()));
            row.knownLinks().ifPresent(Links::copyKeys);
        }
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
