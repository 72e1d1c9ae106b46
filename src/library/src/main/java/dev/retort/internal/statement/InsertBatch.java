package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.key.Versions;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The insertion of records of one table in statements of many rows, and the reading of what the database gave to each.
 */
final class InsertBatch implements AutoCloseable {
    private static final int ROWS_A_STATEMENT = 1000;

    /** From so many rows on it pays not to leave the text of the statement to jOOQ. */
    private static final int MANY = 20;

    private static final int VALUES_A_STATEMENT = 30_000;
    private static final int BYTES_A_STATEMENT = 4 << 20;

    private final DSLContext dsl;
    private final TableShape shape;
    private final BulkInsert bulk;
    /** How to find out what the database gave, where it does not return it. */
    private final Optional<GeneratedValues> generated;

    InsertBatch(DSLContext dsl, TableShape shape) {
        this.dsl = dsl;
        this.shape = shape;
        this.bulk = new BulkInsert(dsl, shape.table());
        this.generated = knowsReturning(dsl) ? Optional.empty() : Optional.of(new GeneratedValues(dsl, shape));
    }

    static boolean knowsReturning(DSLContext dsl) {
        return Product.of(dsl.dialect())
                .returnsRows(() -> Objects.requireNonNull(
                        dsl.connectionResult(connection -> ServerVersion.of(connection.getMetaData()))));
    }

    void insert(List<Tracked> rows) {
        rows.forEach(row -> beginVersions(shape, row));
        generated.ifPresent(values -> values.setDefaultKeys(rows));
        int from = 0;
        while (from < rows.size()) {
            BitSet columns = columns(shape, rows.get(from));
            BitSet common = (BitSet) columns.clone();
            int to = from + 1;
            long bytes = bytes(rows.get(from));
            while (to < rows.size() && to - from < most(columns.cardinality()) && bytes < BYTES_A_STATEMENT) {
                if (!hasAll(rows.get(to), columns, common)) {
                    if (!knowsDefault() || isNumbered(rows.get(to)) != isNumbered(rows.get(from))) {
                        break;
                    }
                    BitSet next = columns(shape, rows.get(to));
                    columns.or(next);
                    common.and(next);
                }
                bytes += bytes(rows.get(to));
                to++;
            }
            insert(columns, common, rows.subList(from, to));
            from = to;
        }
    }

    @Override
    public void close() {
        bulk.close();
    }

    private static int most(int columns) {
        return Math.max(1, Math.min(ROWS_A_STATEMENT, VALUES_A_STATEMENT / Math.max(1, columns)));
    }

    /** Records in parts, of which each is not too many for a statement. */
    static List<List<Tracked>> parts(List<Tracked> rows, int columns) {
        List<List<Tracked>> parts = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i > from && (i - from == most(columns) || bytes >= BYTES_A_STATEMENT)) {
                parts.add(rows.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += bytes(rows.get(i));
        }
        parts.add(rows.subList(from, rows.size()));
        return parts;
    }

    /** Whether the server numbers a record, and does not say how. */
    private boolean isNumbered(Tracked row) {
        return generated.isPresent() && generated.get().isNumbered(row);
    }

    /** Whether one row of several can leave out a column that others have. */
    private boolean knowsDefault() {
        return Product.of(dsl.dialect()).has(Product.Trait.KNOWS_DEFAULT);
    }

    /** Gives a new record its first version, in a table that counts them. */
    @SuppressWarnings("unchecked")
    static void beginVersions(TableShape shape, Tracked row) {
        if (shape.version() >= 0 && row.record().get(shape.version()) == null) {
            Field<Object> version =
                    (Field<Object>) Objects.requireNonNull(row.record().field(shape.version()));
            row.record().set(version, Versions.next(version, null));
        }
    }

    /** The places of the columns that a record has a value for, or was told to have none. */
    static BitSet columns(TableShape shape, Tracked row) {
        BitSet columns = new BitSet(row.record().size());
        for (int i = 0; i < row.record().size(); i++) {
            if (isSent(shape, row, i)) {
                columns.set(i);
            }
        }
        return columns;
    }

    private static boolean isSent(TableShape shape, Tracked row, int place) {
        return row.record().touched(place)
                && (row.record().get(place) != null
                        || Arrays.stream(shape.primaryKey()).noneMatch(key -> key == place));
    }

    /** Whether a record has a value for these columns and no others: most are like the one before. */
    private boolean hasAll(Tracked row, BitSet columns, BitSet common) {
        for (int i = 0; i < row.record().size(); i++) {
            if (columns.get(i) != common.get(i) || columns.get(i) != isSent(shape, row, i)) {
                return false;
            }
        }
        return true;
    }

    private static long bytes(Tracked row) {
        long bytes = 0;
        for (int i = 0; i < row.record().size(); i++) {
            bytes += switch (row.record().get(i)) {
                case String text -> 2L * text.length();
                case byte[] data -> 2L * data.length;
                case null, default -> 8;
            };
        }
        return bytes;
    }

    /**
     * Inserts with one statement.
     *
     * @param columns the places of the columns for which any of the records has a value
     * @param common of those for which all have one; the others are read back
     */
    @SuppressWarnings("unchecked")
    private void insert(BitSet columns, BitSet common, List<Tracked> rows) {
        Table<Record> table = (Table<Record>) shape.table();
        List<Field<?>> sent = new ArrayList<>();
        List<Field<?>> given = new ArrayList<>();
        for (int i = 0; i < table.fields().length; i++) {
            if (columns.get(i)) {
                sent.add(table.field(i));
            }
            if (!common.get(i) || shape.computed().onInsert().get(i) || isReadBack(i, rows)) {
                given.add(table.field(i));
            }
        }
        if (generated.isPresent()) {
            insertWithoutReturning(sent, rows);
            if (!given.isEmpty()) {
                take(rows, given, generated.get().read(rows, given));
            }
            return;
        }
        if (sent.isEmpty()) {
            rows.forEach(row -> ReadBack.take(
                    row,
                    given,
                    Objects.requireNonNull(dsl.insertInto(table)
                            .defaultValues()
                            .returningResult(given)
                            .fetchOne())));
            return;
        }
        if (rows.size() >= MANY) {
            insertMany(sent, given, rows);
            return;
        }
        InsertValuesStepN<Record> insert = insertInto(table, sent, rows);
        if (given.isEmpty()) {
            insert.execute();
            return;
        }
        take(rows, given, insert.returningResult(given).fetch());
    }

    /** Whether a key is read back that was given: where that costs a statement, only if the database may have another one. */
    private boolean isReadBack(int place, List<Tracked> rows) {
        return shape.isReferredTo(place)
                && (generated.isEmpty()
                        || rows.stream()
                                .anyMatch(row -> !KeyValue.isStoredAsGiven(
                                        Objects.requireNonNull(shape.table().field(place)),
                                        row.record().get(place))));
    }

    @SuppressWarnings("unchecked")
    private void insertWithoutReturning(List<Field<?>> sent, List<Tracked> rows) {
        if (sent.isEmpty() || rows.size() >= MANY) {
            bulk.execute(rows, sent);
        } else {
            insertInto((Table<Record>) shape.table(), sent, rows).execute();
        }
    }

    private InsertValuesStepN<Record> insertInto(Table<Record> table, List<Field<?>> sent, List<Tracked> rows) {
        InsertValuesStepN<Record> insert = dsl.insertInto(table, sent);
        for (Tracked row : rows) {
            Object[] values = new Object[sent.size()];
            for (int i = 0; i < values.length; i++) {
                Field<?> field = sent.get(i);
                values[i] = row.record().touched(field) ? row.record().get(field) : DSL.defaultValue(field);
            }
            insert = insert.values(values);
        }
        return insert;
    }

    private void insertMany(List<Field<?>> sent, List<Field<?>> given, List<Tracked> rows) {
        if (given.isEmpty()) {
            bulk.execute(rows, sent);
        } else {
            take(rows, given, bulk.returning(rows, sent, given));
        }
    }

    /** Requires that each row was written: a trigger may have left some out. */
    static void requireAll(TableShape shape, List<Tracked> rows, List<? extends Record> result) {
        if (result.size() != rows.size()) {
            throw new RetortException("the database inserted " + result.size() + " rows into "
                    + shape.table().getName() + ", and not " + rows.size());
        }
    }

    private void take(List<Tracked> rows, List<Field<?>> given, List<? extends Record> result) {
        requireAll(shape, rows, result);
        for (int i = 0; i < rows.size(); i++) {
            ReadBack.take(rows.get(i), given, result.get(i));
        }
    }
}
