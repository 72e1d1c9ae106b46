package dev.retort.internal.statement;

import dev.retort.StaleRecordException;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.key.Versions;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
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
public final class WriteStatements {
    private static final int KEYS_A_STATEMENT = 500;

    private final DSLContext dsl;

    public WriteStatements(DSLContext dsl) {
        this.dsl = Product.of(dsl.dialect()).has(Product.Trait.READS_BACK_ONE_ROW) ? returningAllRows(dsl) : dsl;
    }

    /** For the sake of triggers jOOQ reads the last row of several that were inserted, unless it is told not to. */
    private static DSLContext returningAllRows(DSLContext dsl) {
        return DSL.using(dsl.configuration()
                .derive(SettingsTools.clone(dsl.settings())
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)));
    }

    /** Inserts records of one table; they get their keys, and what else the database gives them. */
    public void insert(List<Tracked> group) {
        try (InsertBatch batch =
                new InsertBatch(dsl, TableShape.of(group.getFirst().table()))) {
            batch.insert(group);
        }
    }

    /** Updates the columns that were changed, of each record. */
    public void update(List<Tracked> changed) {
        Reference.byTable(changed).forEach((table, rows) -> {
            Map<BitSet, List<Tracked>> groups = new LinkedHashMap<>();
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
    private static BitSet changes(Tracked row) {
        BitSet changes = new BitSet(row.record().size());
        for (int i = 0; i < row.record().size(); i++) {
            if (row.record().touched(i)
                    && !Objects.deepEquals(row.record().get(i), row.record().original(i))) {
                changes.set(i);
            }
        }
        return changes;
    }

    private void update(TableShape shape, BitSet columns, List<Tracked> group) {
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
                throw stale(group.get(i), shape);
            }
        }
    }

    private int update(TableShape shape, BitSet columns, Tracked row) {
        return statement(shape, columns, row).execute();
    }

    @SuppressWarnings("unchecked")
    private org.jooq.RowCountQuery statement(TableShape shape, BitSet columns, Tracked row) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        columns.stream()
                .forEach(i -> values.put(
                        Objects.requireNonNull(row.record().field(i)),
                        row.record().get(i)));
        return dsl.update((Table<org.jooq.Record>) shape.table()).set(values).where(isRow(shape, row));
    }

    @SuppressWarnings("unchecked")
    private static void countVersion(TableShape shape, Tracked row) {
        Field<Object> version =
                (Field<Object>) Objects.requireNonNull(row.record().field(shape.version()));
        row.record().set(version, Versions.next(version, row.record().original(shape.version())));
    }

    private static StaleRecordException stale(Tracked row, TableShape shape) {
        return new StaleRecordException(
                row + (shape.version() >= 0 ? " was changed or deleted" : " was deleted") + " by another session",
                "rollback() reads it again; then decide, and try again");
    }

    /** Whether a row is the one that a record was read from, in the version in which it was. */
    private static Condition isRow(TableShape shape, Tracked row) {
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
    private static Condition is(Tracked row, int place) {
        Field<Object> field =
                (Field<Object>) Objects.requireNonNull(row.record().field(place));
        Object value = row.record().original(place);
        return value == null ? field.isNull() : field.eq(value);
    }

    /** Clears references, so that the rows can be deleted one after the other. */
    @SuppressWarnings("unchecked")
    public void release(List<Reference> references) {
        for (Reference reference : references) {
            TableShape shape = TableShape.of(reference.from().table());
            Map<Field<?>, @Nullable Object> nothing = new LinkedHashMap<>();
            ReferenceColumns.toClear(reference.key()).forEach(column -> nothing.put(column, null));
            dsl.update((Table<org.jooq.Record>) shape.table())
                    .set(nothing)
                    .where(isRow(shape, reference.from()))
                    .execute();
        }
    }

    /** Deletes rows of one table. */
    public void delete(List<Tracked> group) {
        TableShape shape = TableShape.of(group.getFirst().table());
        if (shape.version() >= 0) {
            group.forEach(row -> {
                if (dsl.deleteFrom(shape.table()).where(isRow(shape, row)).execute() == 0) {
                    throw stale(row, shape);
                }
            });
            return;
        }
        for (int from = 0; from < group.size(); from += KEYS_A_STATEMENT) {
            List<Tracked> part = group.subList(from, Math.min(group.size(), from + KEYS_A_STATEMENT));
            dsl.deleteFrom(shape.table()).where(isAnyOf(shape, part)).execute();
        }
    }

    @SuppressWarnings("unchecked")
    private static Condition isAnyOf(TableShape shape, List<Tracked> rows) {
        if (shape.primaryKey().length > 1) {
            return DSL.or(rows.stream().map(row -> isRow(shape, row)).toList());
        }
        int place = shape.primaryKey()[0];
        Field<Object> field =
                (Field<Object>) Objects.requireNonNull(shape.table().field(place));
        return field.in(rows.stream().map(row -> row.record().original(place)).toList());
    }
}
