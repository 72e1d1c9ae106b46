package dev.retort;

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
record Reference(GeneratedRecord<?> from, ForeignKey<?, ?> key, GeneratedRecord<?> to) {

    /** Whether it can be left out for a while: one of its columns may be null. */
    boolean canWait() {
        TableShape shape = TableShape.of(from.getTable());
        return key.getFields().stream()
                .anyMatch(column -> shape.isNullable(shape.table().indexOf(column)));
    }

    /** Whether the database deletes or clears what refers to a row that goes. */
    boolean isFollowed() {
        return key.getDeleteRule() == ForeignKeyRule.CASCADE || key.getDeleteRule() == ForeignKeyRule.SET_NULL;
    }

    /** The columns, and what they refer to: {@code a.b_id → b}. */
    String words() {
        return from.getTable().getName() + "."
                + key.getFields().stream().map(Named::getName).collect(Collectors.joining(", ")) + " → "
                + to.getTable().getName();
    }

    /** Records by their tables, in the order in which these come first. */
    static Map<Table<?>, List<GeneratedRecord<?>>> byTable(List<GeneratedRecord<?>> rows) {
        // By identity: jOOQ compares tables by their names, which takes long for each of many records.
        IdentityHashMap<Table<?>, List<GeneratedRecord<?>>> lists = new IdentityHashMap<>();
        List<Table<?>> order = new ArrayList<>();
        for (GeneratedRecord<?> row : rows) {
            lists.computeIfAbsent(row.getTable(), table -> {
                        order.add(table);
                        return new ArrayList<>();
                    })
                    .add(row);
        }
        Map<Table<?>, List<GeneratedRecord<?>>> ordered = new LinkedHashMap<>();
        order.forEach(table -> ordered.put(table, Objects.requireNonNull(lists.get(table))));
        return ordered;
    }

    /**
     * The records that a foreign key may refer to, by the values of their keys.
     *
     * @param view which state of a record counts
     */
    static Map<Object, GeneratedRecord<?>> targets(
            ForeignKey<?, ?> key, List<GeneratedRecord<?>> rows, UnaryOperator<Record> view) {
        Map<Object, GeneratedRecord<?>> targets = new HashMap<>();
        for (GeneratedRecord<?> row : rows) {
            if (row.getTable().equals(key.getKey().getTable())) {
                Object identity =
                        TableShape.identity(view.apply(row), TableShape.places(row.getTable(), key.getKeyFields()));
                if (identity != null) {
                    targets.put(identity, row);
                }
            }
        }
        return targets;
    }
}
