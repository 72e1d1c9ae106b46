package dev.retort;

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
    static List<GeneratedRecord<?>> of(List<GeneratedRecord<?>> written, List<GeneratedRecord<?>> deleted) {
        if (deleted.isEmpty() || written.isEmpty()) {
            return List.of();
        }
        Set<GeneratedRecord<?>> early = Collections.newSetFromMap(new IdentityHashMap<>());
        Reference.byTable(deleted).forEach((table, rows) -> {
            List<GeneratedRecord<?>> others = written.stream()
                    .filter(other -> other.getTable().equals(table))
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
            Table<?> table,
            UniqueKey<?> key,
            List<GeneratedRecord<?>> written,
            List<GeneratedRecord<?>> deleted,
            Set<GeneratedRecord<?>> early) {
        int[] places = TableShape.places(table, key.getFields());
        Set<Object> taken = new HashSet<>();
        written.forEach(
                row -> Stream.ofNullable(TableShape.identity(row, places)).forEach(taken::add));
        deleted.forEach(row -> Stream.ofNullable(TableShape.identity(row.original(), places))
                .filter(taken::contains)
                .forEach(any -> early.add(row)));
    }

    private static boolean addReferring(List<GeneratedRecord<?>> deleted, Set<GeneratedRecord<?>> early) {
        List<GeneratedRecord<?>> more = new ArrayList<>();
        List<GeneratedRecord<?>> targets = List.copyOf(early);
        for (GeneratedRecord<?> row : deleted) {
            if (!early.contains(row) && refersToAny(row, targets)) {
                more.add(row);
            }
        }
        return early.addAll(more);
    }

    private static boolean refersToAny(GeneratedRecord<?> row, List<GeneratedRecord<?>> targets) {
        for (ForeignKey<?, ?> key : row.getTable().getReferences()) {
            Object refersTo = TableShape.identity(row.original(), TableShape.places(row.getTable(), key.getFields()));
            if (refersTo != null
                    && Reference.targets(key, targets, org.jooq.Record::original)
                            .containsKey(refersTo)) {
                return true;
            }
        }
        return false;
    }
}
