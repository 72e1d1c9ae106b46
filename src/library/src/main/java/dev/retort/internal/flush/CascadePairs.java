package dev.retort.internal.flush;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the database may delete with others by ON DELETE CASCADE, although they are only to refer to something else.
 *
 * @param going those that may be deleted with any of the others; compared by identity
 * @param taking those others; compared by identity
 */
record CascadePairs(Set<Tracked> going, Set<Tracked> taking) {

    /** Finds them, in a time that grows with the number of rows. */
    static CascadePairs of(List<Tracked> rows, List<Tracked> deleted) {
        CascadePairs pairs = new CascadePairs(
                Collections.newSetFromMap(new IdentityHashMap<>()), Collections.newSetFromMap(new IdentityHashMap<>()));
        if (!rows.isEmpty() && !deleted.isEmpty()) {
            Map<Table<?>, List<Tracked>> deletedByTable = Reference.byTable(deleted);
            Reference.byTable(rows)
                    .forEach((table, group) -> cascading(table).forEach(key -> pairs.add(key, group, deletedByTable)));
        }
        return pairs;
    }

    private void add(ForeignKey<?, ?> key, List<Tracked> rows, Map<Table<?>, List<Tracked>> deleted) {
        Table<?> target = key.getKey().getTable();
        boolean isTold = KeyValue.isComparedInJava(key) && cascading(target).isEmpty();
        deleted.forEach((table, others) -> {
            if (isTold && target.equals(table)) {
                addEqual(key, rows, Reference.targets(key, others, Record::original));
            } else if (!isTold && follows(target, table, new HashSet<>())) {
                addAll(key, rows, others);
            }
        });
    }

    private void addEqual(ForeignKey<?, ?> key, List<Tracked> rows, Map<Object, Tracked> targets) {
        for (Tracked row : rows) {
            Object refersTo = refersTo(row, key);
            Tracked other = refersTo == null ? null : targets.get(refersTo);
            if (other != null) {
                going.add(row);
                taking.add(other);
            }
        }
    }

    private void addAll(ForeignKey<?, ?> key, List<Tracked> rows, List<Tracked> others) {
        List<Tracked> referring =
                rows.stream().filter(row -> refersTo(row, key) != null).toList();
        if (!referring.isEmpty()) {
            going.addAll(referring);
            taking.addAll(others);
        }
    }

    /** What a row refers to in the database; null where that is nothing. */
    static @Nullable Object refersTo(Tracked row, ForeignKey<?, ?> key) {
        return TableShape.identity(row.record().original(), TableShape.places(row.table(), key.getFields()));
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
