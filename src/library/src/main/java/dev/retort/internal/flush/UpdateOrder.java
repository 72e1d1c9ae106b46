package dev.retort.internal.flush;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * The order in which records can be updated: one that gives up a value that is unique comes before the one that takes it over.
 *
 * @param early those that come before the new records, which take over what they give up, group by group
 * @param late the others
 */
record UpdateOrder(List<List<Tracked>> early, List<List<Tracked>> late) {

    /**
     * Orders.
     *
     * @param givenUp as {@link #givenUp(List)} found
     */
    static UpdateOrder of(
            List<Tracked> added, List<Tracked> changed, IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp) {
        if (givenUp.isEmpty()) {
            return new UpdateOrder(List.of(), List.of(changed));
        }
        Set<Tracked> first = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Tracked> isNew = Collections.newSetFromMap(new IdentityHashMap<>());
        isNew.addAll(added);
        List<Tracked> takers = added;
        while (!takers.isEmpty()) {
            List<Tracked> next = new ArrayList<>();
            for (Tracked taker : takers) {
                for (Tracked giver : givers(taker, givenUp)) {
                    if (!refersToAny(giver, isNew) && first.add(giver)) {
                        next.add(giver);
                    }
                }
            }
            takers = next;
        }
        UpdateOrder order = new UpdateOrder(new ArrayList<>(), new ArrayList<>());
        List<Tracked> free = new ArrayList<>();
        for (List<Tracked> component : Components.of(changed, row -> givers(row, givenUp))) {
            for (Tracked row : component) {
                if (first.contains(row)) {
                    order.early.add(List.of(row));
                } else if (givers(row, givenUp).isEmpty()) {
                    free.add(row);
                } else {
                    order.late.add(List.of(row));
                }
            }
        }
        order.late.addFirst(free);
        return order;
    }

    /** The records that had a value in the database which they have no more, by these values. */
    static IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp(List<Tracked> changed) {
        IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp = new IdentityHashMap<>();
        Reference.byTable(changed).forEach((table, rows) -> {
            for (UniqueKey<?> key : table.getKeys()) {
                int[] places = TableShape.places(table, key.getFields());
                for (Tracked row : rows) {
                    Object before = isTouched(row, places)
                            ? TableShape.identity(row.record().original(), places)
                            : null;
                    if (before != null && !before.equals(TableShape.identity(row.record(), places))) {
                        givenUp.computeIfAbsent(key, any -> new HashMap<>()).put(before, row);
                    }
                }
            }
        });
        return givenUp;
    }

    private static boolean isTouched(Tracked row, int[] places) {
        for (int place : places) {
            if (row.record().touched(place)) {
                return true;
            }
        }
        return false;
    }

    /** The records that give up what another one takes. */
    static List<Tracked> givers(Tracked taker, IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp) {
        List<Tracked> givers = new ArrayList<>();
        Table<?> table = taker.table();
        for (UniqueKey<?> key : table.getKeys()) {
            Map<Object, Tracked> known = givenUp.get(key);
            if (known != null) {
                Object taken = TableShape.identity(taker.record(), TableShape.places(table, key.getFields()));
                Tracked giver = taken == null ? null : known.get(taken);
                if (giver != null && giver != taker) {
                    givers.add(giver);
                }
            }
        }
        return givers;
    }

    /** Whether a record was told to refer to one of some others. */
    static boolean refersToAny(Tracked row, Set<Tracked> targets) {
        return row.knownLinks()
                .filter(links -> {
                    for (ForeignKey<?, ?> key : links.keysOfParents()) {
                        if (links.knownParent(key)
                                .map(Tracked::of)
                                .filter(targets::contains)
                                .isPresent()) {
                            return true;
                        }
                    }
                    return false;
                })
                .isPresent();
    }
}
