package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.StaleRecordException;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.key.Versions;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateConditionStep;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Statements that write records: updates of what was changed, and deletions of many rows at once. */
public final class WriteStatements {
    private static final int KEYS_A_STATEMENT = 500;
    private static final String ADVICE = "rollback() reads it again; then decide, and try again";

    private final DSLContext dsl;
    private final ChangedColumns changes;

    public WriteStatements(DSLContext dsl) {
        this.dsl = Product.of(dsl.dialect()).has(Product.Trait.READS_BACK_ONE_ROW) ? returningAllRows(dsl) : dsl;
        this.changes = new ChangedColumns(Product.of(dsl.dialect()));
    }

    /** For the sake of triggers jOOQ reads the last row of several that were inserted, unless it is told not to. */
    private static DSLContext returningAllRows(DSLContext dsl) {
        return DSL.using(dsl.configuration()
                .derive(SettingsTools.clone(dsl.settings())
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)));
    }

    /**
     * Numbers new records of one table before they are inserted, where the database would give them the keys of others to come.
     *
     * @param above the highest of these
     */
    public void number(List<Tracked> group, long above) {
        new NextNumbers(dsl, group.getFirst().table()).give(group, above);
    }

    /** Inserts records of one table; they get their keys, and what else the database gives them. */
    public void insert(List<Tracked> group) {
        TableShape shape = TableShape.of(group.getFirst().table());
        try (InsertBatch batch = new InsertBatch(dsl, shape)) {
            batch.insert(group);
        }
        new ReadBack(dsl, shape).ofWritten(group, shape.computed().onInsert());
    }

    /** Inserts records of one table, or changes the rows that are there already. */
    public void upsert(List<Tracked> group, Upsert upsert) {
        try (UpsertBatch batch =
                new UpsertBatch(dsl, TableShape.of(group.getFirst().table()), upsert)) {
            batch.write(group);
        }
    }

    /** Updates the columns that were changed, of each record. */
    public void update(List<Tracked> changed) {
        Reference.byTable(changed).forEach((table, rows) -> {
            Map<BitSet, List<Tracked>> groups = new LinkedHashMap<>();
            for (Tracked row : rows) {
                BitSet columns = changes.of(row);
                changes.takeOriginals(row, columns);
                groups.computeIfAbsent(columns, any -> new ArrayList<>()).add(row);
            }
            groups.forEach((columns, group) -> {
                if (!columns.isEmpty()) {
                    update(TableShape.of(table), columns, group);
                }
            });
        });
    }

    private void update(TableShape shape, BitSet columns, List<Tracked> group) {
        if (shape.version() >= 0) {
            group.forEach(row -> countVersion(shape, row));
            columns.set(shape.version());
        }
        ReadBack stored = new ReadBack(dsl, shape);
        if (group.size() == 1
                && stored.isNeeded(columns)
                && !shape.computed().isLate()
                && Product.of(dsl.dialect()).has(Product.Trait.RETURNS_UPDATED_ROWS)) {
            updateReturning(shape, columns, group.getFirst(), stored.updated(columns));
            return;
        }
        int[] counts = group.size() == 1
                ? new int[] {statement(shape, columns, group.getFirst()).execute()}
                : dsl.batch(group.stream()
                                .map(row -> statement(shape, columns, row))
                                .toList())
                        .execute();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] <= 0) {
                check(shape, columns, group.get(i), counts[i]);
            }
        }
        stored.ofUpdated(columns, group);
    }

    /** A row that was not updated is gone, unless the driver does not tell, or counts rows as they are alone that differ. */
    private void check(TableShape shape, BitSet columns, Tracked row, int count) {
        boolean isTold = count != Statement.SUCCESS_NO_INFO;
        boolean isRekeyed = Arrays.stream(shape.primaryKey()).anyMatch(columns::get);
        if (!isTold && shape.version() >= 0) {
            throw new RetortException("the driver does not say how many rows of "
                            + shape.table().getName() + " were updated, so that " + row + " may be stale")
                    .withHint("turn off what it does to batches, or flush() after each change");
        }
        boolean isThere = (isTold ? shape.version() < 0 && !isRekeyed : true)
                && new StoredRows(dsl, shape)
                        .read(List.of(row), List.of())
                        .getFirst()
                        .isPresent();
        if (!isThere) {
            throw stale(row, shape);
        }
    }

    private void updateReturning(TableShape shape, BitSet columns, Tracked row, List<Field<?>> given) {
        Record stored = statement(shape, columns, row).returningResult(given).fetchOne();
        if (stored == null) {
            check(shape, columns, row, 0);
        } else {
            ReadBack.take(row, given, stored);
        }
    }

    @SuppressWarnings("unchecked")
    private UpdateConditionStep<Record> statement(TableShape shape, BitSet columns, Tracked row) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        columns.stream()
                .forEach(i -> values.put(
                        Objects.requireNonNull(row.record().field(i)),
                        row.record().get(i)));
        return dsl.update((Table<Record>) shape.table()).set(values).where(RowConditions.isRow(shape, row));
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
                ADVICE);
    }

    /** Clears references, so that the rows can be deleted one after the other. */
    @SuppressWarnings("unchecked")
    public void release(List<Reference> references) {
        for (Reference reference : references) {
            TableShape shape = TableShape.of(reference.from().table());
            Map<Field<?>, @Nullable Object> nothing = new LinkedHashMap<>();
            ReferenceColumns.toClear(reference.key()).forEach(column -> nothing.put(column, null));
            int count = dsl.update((Table<Record>) shape.table())
                    .set(nothing)
                    .where(RowConditions.isRow(shape, reference.from()))
                    .execute();
            if (count == 0) {
                throw stale(reference.from(), shape);
            }
        }
    }

    /**
     * Deletes rows of one table, with one statement for 500 of them.
     *
     * @param follows which of the records the database may have deleted with another one
     */
    public void delete(List<Tracked> group, Predicate<Tracked> follows) {
        TableShape shape = TableShape.of(group.getFirst().table());
        for (int from = 0; from < group.size(); from += KEYS_A_STATEMENT) {
            List<Tracked> part = group.subList(from, Math.min(group.size(), from + KEYS_A_STATEMENT));
            int count = dsl.deleteFrom(shape.table())
                    .where(RowConditions.isAnyVersionOf(shape, part))
                    .execute();
            if (count < part.size() && count + part.stream().filter(follows).count() < part.size()) {
                throw missing(shape, part, part.size() - count);
            }
        }
    }

    private StaleRecordException missing(TableShape shape, List<Tracked> rows, int missing) {
        if (rows.size() == 1) {
            return stale(rows.getFirst(), shape);
        }
        if (shape.version() >= 0) {
            List<Optional<Record>> left = new StoredRows(dsl, shape).read(rows, List.of());
            for (int i = 0; i < left.size(); i++) {
                if (left.get(i).isPresent()) {
                    return stale(rows.get(i), shape);
                }
            }
        }
        return new StaleRecordException(
                missing + " of " + rows.size() + " rows of " + shape.table().getName() + " that were to be deleted "
                        + (missing == 1 ? "was" : "were") + " deleted by another session",
                ADVICE);
    }
}
