package dev.retort.internal.unit;

import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;

/** A foreign key of a record that is to be written, which refers to another such record. */
public record Reference(Tracked from, ForeignKey<?, ?> key, Tracked to) {

    /** Whether it can be left out for a while: one of its columns may be null. */
    public boolean canWait() {
        return ReferenceColumns.areOptional(key);
    }

    /** Whether the database deletes or clears what refers to a row that goes. */
    public boolean isFollowed() {
        return key.getDeleteRule() == ForeignKeyRule.CASCADE || key.getDeleteRule() == ForeignKeyRule.SET_NULL;
    }

    /** The columns, and what they refer to: {@code a.b_id → b}. */
    public String words() {
        return from.table().getName() + "."
                + key.getFields().stream().map(Named::getName).collect(Collectors.joining(", ")) + " → "
                + to.table().getName();
    }

    /** Records by their tables, in the order in which these come first. */
    public static Map<Table<?>, List<Tracked>> byTable(List<Tracked> rows) {
        if (areOfOneTable(rows)) {
            return rows.isEmpty() ? Map.of() : Map.of(rows.getFirst().table(), rows);
        }
        // By identity: jOOQ compares tables by their names, which takes long for each of many records.
        IdentityHashMap<Table<?>, List<Tracked>> lists = new IdentityHashMap<>();
        List<Table<?>> order = new ArrayList<>();
        for (Tracked row : rows) {
            lists.computeIfAbsent(row.table(), table -> {
                        order.add(table);
                        return new ArrayList<>();
                    })
                    .add(row);
        }
        Map<Table<?>, List<Tracked>> ordered = new LinkedHashMap<>();
        order.forEach(table -> ordered.put(table, Objects.requireNonNull(lists.get(table))));
        return ordered;
    }

    @SuppressWarnings("ReferenceEquality") // A table is a constant.
    private static boolean areOfOneTable(List<Tracked> rows) {
        for (Tracked row : rows) {
            if (row.table() != rows.getFirst().table()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The records that a foreign key may refer to, by the values of their keys.
     *
     * @param view which state of a record counts
     */
    public static Map<Object, Tracked> targets(ForeignKey<?, ?> key, List<Tracked> rows, UnaryOperator<Record> view) {
        Map<Object, Tracked> targets = new HashMap<>();
        for (Tracked row : rows) {
            if (row.table().equals(key.getKey().getTable())) {
                Object identity = TableShape.identity(
                        view.apply(row.record()), TableShape.places(row.table(), key.getKeyFields()));
                if (identity != null) {
                    targets.put(identity, row);
                }
            }
        }
        return targets;
    }
}
