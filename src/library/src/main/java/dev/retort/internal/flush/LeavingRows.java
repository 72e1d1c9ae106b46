package dev.retort.internal.flush;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * Changed rows that refer to something else from now on than to rows which are deleted before all else: they have to leave these before, or
 * the database would delete them, too, or refuse.
 *
 * @param first those that can be updated before
 * @param released references to be cleared before, since what they refer to from now on is new itself
 */
record LeavingRows(List<Tracked> first, List<Reference> released) {

    /**
     * Finds them.
     *
     * @param early what is deleted before all else
     * @throws RetortException when a row would be deleted with what it leaves, since it can be without neither that nor what is new
     */
    static LeavingRows of(List<Tracked> early, List<Tracked> added, List<Tracked> changed) {
        LeavingRows leaving = new LeavingRows(new ArrayList<>(), new ArrayList<>());
        if (early.isEmpty()) {
            return leaving;
        }
        Set<Tracked> isNew = Collections.newSetFromMap(new IdentityHashMap<>());
        isNew.addAll(added);
        IdentityHashMap<ForeignKey<?, ?>, Map<Object, Tracked>> targets = new IdentityHashMap<>();
        List<Tracked> free = new ArrayList<>();
        for (Tracked row : changed) {
            if (UpdateOrder.refersToAny(row, isNew)) {
                leaving.release(
                        row,
                        key -> targets.computeIfAbsent(key, any -> Reference.targets(key, early, Record::original)));
            } else if (row.table().getReferences().stream().anyMatch(key -> leaves(row, key))) {
                free.add(row);
            }
        }
        Set<Tracked> going = CascadePairs.of(free, early).going();
        free.stream().filter(going::contains).forEach(leaving.first::add);
        return leaving;
    }

    /** @param targets what is deleted, by the keys that a foreign key may refer to */
    private void release(Tracked row, Function<ForeignKey<?, ?>, Map<Object, Tracked>> targets) {
        for (ForeignKey<?, ?> key : row.table().getReferences()) {
            Object refersTo = CascadePairs.refersTo(row, key);
            Tracked deleted = refersTo == null || !leaves(row, key)
                    ? null
                    : targets.apply(key).get(refersTo);
            if (deleted != null) {
                Reference reference = new Reference(row, key, deleted);
                if (reference.canWait()) {
                    released.add(reference);
                } else if (key.getDeleteRule() == ForeignKeyRule.CASCADE) {
                    throw new RetortException(row + " would be deleted with " + deleted
                                    + ", which has to go before the new record to which it is to refer can be inserted")
                            .withHint(
                                    "change the record that is there, in the place of deleting it and adding another one");
                }
            }
        }
    }

    /** Whether a row refers to something else by a foreign key from now on, be it under the same key. */
    private static boolean leaves(Tracked row, ForeignKey<?, ?> key) {
        return !Objects.equals(
                        CascadePairs.refersTo(row, key),
                        TableShape.identity(row.record(), TableShape.places(row.table(), key.getFields())))
                || row.knownLinks()
                        .filter(links -> !Collections.disjoint(links.columnsOfKeysToCome(), key.getFields()))
                        .isPresent();
    }
}
