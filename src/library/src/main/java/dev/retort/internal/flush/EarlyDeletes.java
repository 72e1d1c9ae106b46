package dev.retort.internal.flush;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * The rows that have to be deleted before anything else is written: new or changed records have what is unique of them, as the
 * new passport of a person whose old one goes. All others are deleted last, when nothing refers to them any more.
 */
final class EarlyDeletes {
    private EarlyDeletes() {}

    /** Those of the deleted records, with what refers to them and is deleted as well. */
    static List<Tracked> of(List<Tracked> written, List<Tracked> deleted) {
        if (deleted.isEmpty() || written.isEmpty()) {
            return List.of();
        }
        Set<Tracked> early = Collections.newSetFromMap(new IdentityHashMap<>());
        Reference.byTable(deleted).forEach((table, rows) -> {
            List<Tracked> others = written.stream()
                    .filter(other -> other.table().equals(table))
                    .toList();
            for (UniqueKey<?> key : table.getKeys()) {
                collide(table, key, others, rows, early);
            }
        });
        while (!early.isEmpty() && addReferring(deleted, early)) {
            // What refers to the added ones is next.
        }
        return deleted.stream().filter(early::contains).toList();
    }

    private static void collide(
            Table<?> table, UniqueKey<?> key, List<Tracked> written, List<Tracked> deleted, Set<Tracked> early) {
        int[] places = TableShape.places(table, key.getFields());
        Set<Object> taken = new HashSet<>();
        written.forEach(row ->
                Stream.ofNullable(TableShape.identity(row.record(), places)).forEach(taken::add));
        deleted.forEach(
                row -> Stream.ofNullable(TableShape.identity(row.record().original(), places))
                        .filter(taken::contains)
                        .forEach(any -> early.add(row)));
    }

    private static boolean addReferring(List<Tracked> deleted, Set<Tracked> early) {
        List<Tracked> more = new ArrayList<>();
        List<Tracked> targets = List.copyOf(early);
        for (Tracked row : deleted) {
            if (!early.contains(row) && refersToAny(row, targets)) {
                more.add(row);
            }
        }
        return early.addAll(more);
    }

    private static boolean refersToAny(Tracked row, List<Tracked> targets) {
        for (ForeignKey<?, ?> key : row.table().getReferences()) {
            Object refersTo =
                    TableShape.identity(row.record().original(), TableShape.places(row.table(), key.getFields()));
            if (refersTo != null
                    && Reference.targets(key, targets, org.jooq.Record::original)
                            .containsKey(refersTo)) {
                return true;
            }
        }
        return false;
    }
}
