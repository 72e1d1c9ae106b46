package dev.retort;

import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Statements that write records: updates of what was changed, and deletions of many rows at once. */
final class Rows {
    private static final int KEYS_A_STATEMENT = 500;

    private final DSLContext dsl;

    Rows(DSLContext dsl) {
        this.dsl = Product.of(dsl.dialect()).readsBackOneRow() ? returningAllRows(dsl) : dsl;
    }

    /** For the sake of triggers jOOQ reads the last row of several that were inserted, unless it is told not to. */
    private static DSLContext returningAllRows(DSLContext dsl) {
        return DSL.using(dsl.configuration()
                .derive(SettingsTools.clone(dsl.settings())
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)));
    }

    /** Inserts records of one table; they get their keys, and what else the database gives them. */
    void insert(List<GeneratedRecord<?>> group) {
        try (InsertBatch batch =
                new InsertBatch(dsl, TableShape.of(group.getFirst().getTable()))) {
            batch.insert(group);
        }
    }

    /** Updates the columns that were changed, of each record. */
    void update(List<GeneratedRecord<?>> changed) {
        Reference.byTable(changed).forEach((table, rows) -> {
            Map<BitSet, List<GeneratedRecord<?>>> groups = new LinkedHashMap<>();
            rows.forEach(row -> groups.computeIfAbsent(changes(row), any -> new ArrayList<>())
                    .add(row));
            groups.forEach((columns, group) -> {
                if (!columns.isEmpty()) {
                    update(TableShape.of(table), columns, group);
                }
            });
        });
    }

    /** The places of the columns whose values are others than in the database. */
    private static BitSet changes(GeneratedRecord<?> row) {
        BitSet changes = new BitSet(row.size());
        for (int i = 0; i < row.size(); i++) {
            if (row.touched(i) && !Objects.deepEquals(row.get(i), row.original(i))) {
                changes.set(i);
            }
        }
        return changes;
    }

    private void update(TableShape shape, BitSet columns, List<GeneratedRecord<?>> group) {
        if (shape.version() >= 0) {
            group.forEach(row -> countVersion(shape, row));
            columns.set(shape.version());
        }
        int[] counts;
        if (group.size() == 1) {
            counts = new int[] {update(shape, columns, group.getFirst())};
        } else {
            counts = dsl.batch(group.stream()
                            .map(row -> statement(shape, columns, row))
                            .toList())
                    .execute();
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw StaleRecordException.of(group.get(i), shape);
            }
        }
    }

    private int update(TableShape shape, BitSet columns, GeneratedRecord<?> row) {
        return statement(shape, columns, row).execute();
    }

    @SuppressWarnings("unchecked")
    private org.jooq.RowCountQuery statement(TableShape shape, BitSet columns, GeneratedRecord<?> row) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        columns.stream().forEach(i -> values.put(Objects.requireNonNull(row.field(i)), row.get(i)));
        return dsl.update((Table<org.jooq.Record>) shape.table()).set(values).where(isRow(shape, row));
    }

    @SuppressWarnings("unchecked")
    private static void countVersion(TableShape shape, GeneratedRecord<?> row) {
        Field<Object> version = (Field<Object>) Objects.requireNonNull(row.field(shape.version()));
        row.set(version, Versions.next(version, row.original(shape.version())));
    }

    /** Whether a row is the one that a record was read from, in the version in which it was. */
    private static Condition isRow(TableShape shape, GeneratedRecord<?> row) {
        List<Condition> same = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            same.add(is(row, place));
        }
        if (shape.version() >= 0) {
            same.add(is(row, shape.version()));
        }
        return DSL.and(same);
    }

    @SuppressWarnings("unchecked")
    private static Condition is(GeneratedRecord<?> row, int place) {
        Field<Object> field = (Field<Object>) Objects.requireNonNull(row.field(place));
        Object value = row.original(place);
        return value == null ? field.isNull() : field.eq(value);
    }

    /** Clears references, so that the rows can be deleted one after the other. */
    @SuppressWarnings("unchecked")
    void release(List<Reference> references) {
        for (Reference reference : references) {
            TableShape shape = TableShape.of(reference.from().getTable());
            Map<Field<?>, @Nullable Object> nothing = new LinkedHashMap<>();
            reference.key().getFields().stream()
                    .filter(column -> shape.isNullable(shape.table().indexOf(column)))
                    .forEach(column -> nothing.put(column, null));
            dsl.update((Table<org.jooq.Record>) shape.table())
                    .set(nothing)
                    .where(isRow(shape, reference.from()))
                    .execute();
        }
    }

    /** Deletes rows of one table. */
    void delete(List<GeneratedRecord<?>> group) {
        TableShape shape = TableShape.of(group.getFirst().getTable());
        if (shape.version() >= 0) {
            group.forEach(row -> {
                if (dsl.deleteFrom(shape.table()).where(isRow(shape, row)).execute() == 0) {
                    throw StaleRecordException.of(row, shape);
                }
            });
            return;
        }
        for (int from = 0; from < group.size(); from += KEYS_A_STATEMENT) {
            List<GeneratedRecord<?>> part = group.subList(from, Math.min(group.size(), from + KEYS_A_STATEMENT));
            dsl.deleteFrom(shape.table()).where(isAnyOf(shape, part)).execute();
        }
    }

    @SuppressWarnings("unchecked")
    private static Condition isAnyOf(TableShape shape, List<GeneratedRecord<?>> rows) {
        if (shape.primaryKey().length > 1) {
            return DSL.or(rows.stream().map(row -> isRow(shape, row)).toList());
        }
        int place = shape.primaryKey()[0];
        Field<Object> field =
                (Field<Object>) Objects.requireNonNull(shape.table().field(place));
        return field.in(rows.stream().map(row -> row.original(place)).toList());
    }
}
