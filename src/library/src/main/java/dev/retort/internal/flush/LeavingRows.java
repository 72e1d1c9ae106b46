package dev.retort.internal.flush;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jspecify.annotations.Nullable;

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
        for (Tracked row : changed) {
            if (UpdateOrder.refersToAny(row, isNew)) {
                leaving.release(row, early);
            } else if (row.table().getReferences().stream().anyMatch(key -> leaves(row, key))
                    && early.stream().anyMatch(deleted -> mayGoWith(row, deleted))) {
                leaving.first.add(row);
            }
        }
        return leaving;
    }

    private void release(Tracked row, List<Tracked> early) {
        for (ForeignKey<?, ?> key : row.table().getReferences()) {
            Object refersTo = refersTo(row, key);
            Tracked deleted = refersTo == null || !leaves(row, key)
                    ? null
                    : Reference.targets(key, early, Record::original).get(refersTo);
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

    /** What a row refers to in the database; null where that is nothing. */
    private static @Nullable Object refersTo(Tracked row, ForeignKey<?, ?> key) {
        return TableShape.identity(row.record().original(), TableShape.places(row.table(), key.getFields()));
    }

    /** Whether a row refers to something else by a foreign key from now on, be it under the same key. */
    private static boolean leaves(Tracked row, ForeignKey<?, ?> key) {
        return !Objects.equals(
                        refersTo(row, key),
                        TableShape.identity(row.record(), TableShape.places(row.table(), key.getFields())))
                || row.knownLinks()
                        .filter(links -> !Collections.disjoint(links.columnsOfKeysToCome(), key.getFields()))
                        .isPresent();
    }

    /** Whether the database may delete a row, which is only to refer to something else, with another one. */
    static boolean mayGoWith(Tracked row, Tracked deleted) {
        return row.table().getReferences().stream()
                .filter(key -> key.getDeleteRule() == ForeignKeyRule.CASCADE)
                .anyMatch(key -> {
                    Object refersTo = refersTo(row, key);
                    Table<?> target = key.getKey().getTable();
                    if (refersTo == null || !follows(target, deleted.table(), new HashSet<>())) {
                        return false;
                    }
                    boolean isTold = KeyValue.isComparedInJava(key)
                            && target.equals(deleted.table())
                            && cascading(target).isEmpty();
                    return !isTold
                            || refersTo.equals(TableShape.identity(
                                    deleted.record().original(), TableShape.places(target, key.getKeyFields())));
                });
    }

    /** Whether rows of a table may be deleted with those of another one, or are of it. */
    private static boolean follows(Table<?> table, Table<?> deleted, Set<Table<?>> seen) {
        return table.equals(deleted)
                || (seen.add(table)
                        && cascading(table).stream()
                                .anyMatch(key -> follows(key.getKey().getTable(), deleted, seen)));
    }

    private static List<? extends ForeignKey<?, ?>> cascading(Table<?> table) {
        return table.getReferences().stream()
                .filter(key -> key.getDeleteRule() == ForeignKeyRule.CASCADE)
                .toList();
    }
}
