package dev.retort.internal.flush;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.flush.WriteOrder.Insertion;
import dev.retort.internal.flush.WriteOrder.LateReferences;
import dev.retort.internal.flush.WriteOrder.Step;
import dev.retort.internal.flush.WriteOrder.Update;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.statement.Upsert;
import dev.retort.internal.statement.WriteStatements;
import dev.retort.internal.unit.DeleteRules;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Snapshot;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import dev.retort.internal.unit.TransactionLog.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** One writing of new, changed and deleted records to the database, in an order that the foreign keys allow. */
public final class Flush {
    private static final String ATTEMPT = "retort_attempt";

    private final DSLContext dsl;
    private final WriteStatements rows;
    private final ChangeSet written = new ChangeSet();
    private final IdentityMap identities;
    private final Followers followers;
    private final Optional<Upsert> upsert;
    private boolean changedOthers;

    /**
     * @param identities the records that are known to the session
     * @param upsert those of the new records whose rows may be there already, if there are any
     */
    public Flush(DSLContext dsl, IdentityMap identities, Optional<Upsert> upsert) {
        this.dsl = dsl;
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
        return restoringOnFailure(() -> {
            List<Tracked> early = EarlyDeletes.of(
                    Stream.concat(added.stream(), changed.stream()).toList(), deleted);
            LeavingRows leaving = LeavingRows.of(early, added, changed);
            write(List.of(), leaving.first());
            rows.release(leaving.released());
            delete(early);
            write(added, leaving.first().isEmpty() ? changed : without(leaving.first(), changed));
            delete(early.isEmpty() ? deleted : without(early, deleted));
        });
    }

    /**
     * Writes what the database refused in the usual order, since one row was in the way of another by rules that it alone knows. The
     * refused writing has to be undone before.
     *
     * @return what was written, and how it was before
     */
    public ChangeSet writeMakingRoom(List<Tracked> added, List<Tracked> changed, List<Tracked> deleted) {
        return restoringOnFailure(() -> new RoomMaking(this).write(added, changed, deleted));
    }

    /** Whether what the database refused may pass {@link #writeMakingRoom}: in another order, or with other numbers for keys. */
    public static boolean mayPassAgain(List<Tracked> added, List<Tracked> changed, List<Tracked> deleted) {
        int freeing = changed.size() + deleted.size();
        return (freeing > 0 && added.size() + freeing > 1) || KeysToCome.areMixed(added);
    }

    /**
     * Whether the database may have changed rows by itself that memory does not know, so that what is read from now on has values which
     * are undone with what was written.
     */
    public boolean changedOthers() {
        return changedOthers;
    }

    private ChangeSet restoringOnFailure(Runnable writing) {
        Mark before = written.mark();
        try {
            writing.run();
            followers.read();
            return written;
        } catch (RuntimeException | Error e) {
            restore(before);
            throw e;
        }
    }

    /** Does something, unless the database refuses it for the sake of other rows; says whether it did. */
    boolean attempt(Runnable writing) {
        Mark before = written.mark();
        dsl.savepoint(ATTEMPT).execute();
        try {
            writing.run();
            dsl.releaseSavepoint(ATTEMPT).execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            dsl.rollback().toSavepoint(ATTEMPT).execute();
            dsl.releaseSavepoint(ATTEMPT).execute();
            restore(before);
            return false;
        }
    }

    private void restore(Mark before) {
        written.backTo(before).reversed().forEach(Flush::restore);
    }

    private static void restore(Entry entry) {
        entry.before().restore(entry.subject().record());
        entry.subject().knownLinks().ifPresent(Links::takeBackKeys);
    }

    /** Inserts and updates, in an order that the keys allow as far as Java knows them. */
    void write(List<Tracked> added, List<Tracked> changed) {
        List<Step> steps = WriteOrder.of(added, changed);
        IdentityHashMap<Tracked, List<Reference>> late = postponed(steps);
        KeysToCome keys = KeysToCome.of(steps);
        for (Step step : steps) {
            switch (step) {
                case Insertion insertion -> insert(insertion.rows(), keys.above(insertion), late);
                case LateReferences(List<Reference> references) -> refer(references);
                case Update(List<Tracked> rows) -> update(rows);
            }
        }
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

    private void insert(List<Tracked> group, OptionalLong above, IdentityHashMap<Tracked, List<Reference>> late) {
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
        above.ifPresent(number -> rows.number(group, number));
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
            written.add(Kind.UPDATED, known, Snapshot.of(known.record()));
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
            row.knownLinks()
                    .ifPresent(links -> links.columnsOfKeysToCome()
                            .forEach(column -> row.record().touched(column, true)));
            written.add(Kind.UPDATED, row, Snapshot.of(row.record()));
            row.knownLinks().ifPresent(Links::copyKeys);
        }
        Reference.byTable(changed).values().forEach(rows -> changedOthers |= followers.ofUpdated(rows));
        rows.update(changed);
    }

    static List<Tracked> without(List<Tracked> some, List<Tracked> all) {
        Set<Tracked> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(some);
        return all.stream().filter(row -> !left.contains(row)).toList();
    }

    /** Deletes, what refers to other rows first. */
    void delete(List<Tracked> deleted) {
        DeletePlan plan = DeletePlan.of(deleted);
        deleted.forEach(row -> written.add(Kind.DELETED, row, Snapshot.of(row.record())));
        rows.release(plan.released());
        plan.groups().forEach(group -> {
            changedOthers |= DeleteRules.setsColumns(group.getFirst().table());
            followers.ofDeleted(group);
            rows.delete(group, followers::isDeletedWithAnother);
        });
    }
}
