package dev.retort;

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
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
record UpdateOrder(List<List<GeneratedRecord<?>>> early, List<List<GeneratedRecord<?>>> late) {

    static UpdateOrder of(List<GeneratedRecord<?>> added, List<GeneratedRecord<?>> changed) {
        IdentityHashMap<UniqueKey<?>, Map<Object, GeneratedRecord<?>>> givenUp = givenUp(changed);
        if (givenUp.isEmpty()) {
            return new UpdateOrder(List.of(), List.of(changed));
        }
        Set<GeneratedRecord<?>> first = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<GeneratedRecord<?>> isNew = Collections.newSetFromMap(new IdentityHashMap<>());
        isNew.addAll(added);
        List<GeneratedRecord<?>> takers = added;
        while (!takers.isEmpty()) {
            List<GeneratedRecord<?>> next = new ArrayList<>();
            for (GeneratedRecord<?> taker : takers) {
                for (GeneratedRecord<?> giver : givers(taker, givenUp)) {
                    if (!refersToAny(giver, isNew) && first.add(giver)) {
                        next.add(giver);
                    }
                }
            }
            takers = next;
        }
        UpdateOrder order = new UpdateOrder(new ArrayList<>(), new ArrayList<>());
        List<GeneratedRecord<?>> free = new ArrayList<>();
        for (List<GeneratedRecord<?>> component : Components.of(changed, row -> givers(row, givenUp))) {
            for (GeneratedRecord<?> row : component) {
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
    private static IdentityHashMap<UniqueKey<?>, Map<Object, GeneratedRecord<?>>> givenUp(
            List<GeneratedRecord<?>> changed) {
        IdentityHashMap<UniqueKey<?>, Map<Object, GeneratedRecord<?>>> givenUp = new IdentityHashMap<>();
        Reference.byTable(changed).forEach((table, rows) -> {
            for (UniqueKey<?> key : table.getKeys()) {
                int[] places = TableShape.places(table, key.getFields());
                for (GeneratedRecord<?> row : rows) {
                    Object before = isTouched(row, places) ? TableShape.identity(row.original(), places) : null;
                    if (before != null && !before.equals(TableShape.identity(row, places))) {
                        givenUp.computeIfAbsent(key, any -> new HashMap<>()).put(before, row);
                    }
                }
            }
        });
        return givenUp;
    }

    private static boolean isTouched(GeneratedRecord<?> row, int[] places) {
        for (int place : places) {
            if (row.touched(place)) {
                return true;
            }
        }
        return false;
    }

    /** The records that give up what another one takes. */
    private static List<GeneratedRecord<?>> givers(
            GeneratedRecord<?> taker, IdentityHashMap<UniqueKey<?>, Map<Object, GeneratedRecord<?>>> givenUp) {
        List<GeneratedRecord<?>> givers = new ArrayList<>();
        Table<?> table = taker.getTable();
        for (UniqueKey<?> key : table.getKeys()) {
            Map<Object, GeneratedRecord<?>> known = givenUp.get(key);
            if (known != null) {
                Object taken = TableShape.identity(taker, TableShape.places(table, key.getFields()));
                GeneratedRecord<?> giver = taken == null ? null : known.get(taken);
                if (giver != null && giver != taker) {
                    givers.add(giver);
                }
            }
        }
        return givers;
    }

    private static boolean refersToAny(GeneratedRecord<?> row, Set<GeneratedRecord<?>> targets) {
        return row.knownLinks()
                .filter(links -> {
                    for (ForeignKey<?, ?> key : links.keysOfParents()) {
                        if (targets.contains(links.knownParent(key).orElse(null))) {
                            return true;
                        }
                    }
                    return false;
                })
                .isPresent();
    }
}
