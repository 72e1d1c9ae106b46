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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** From so many rows on it pays not to leave the text of the statement to jOOQ. */
    private static final int MANY = 20;

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

    void insert(List<Tracked> added) {
        List<Tracked> rows = keysFirst(added);
        beginVersions(shape, rows);
        generated.ifPresent(values -> values.setDefaultKeys(rows));
        int from = 0;
        while (from < rows.size()) {
            BitSet columns = columns(shape, rows.get(from));
            BitSet common = (BitSet) columns.clone();
            StatementSize size = new StatementSize();
            size.add(rows.get(from));
            int to = from + 1;
            while (to < rows.size() && !size.isFull(columns.cardinality())) {
                if (!hasAll(rows.get(to), columns, common)) {
                    if (!knowsDefault() || isNumbered(rows.get(to)) != isNumbered(rows.get(from))) {
                        break;
                    }
                    BitSet next = columns(shape, rows.get(to));
                    columns.or(next);
                    common.and(next);
                }
                size.add(rows.get(to));
                to++;
            }
            insert(columns, common, rows.subList(from, to));
            from = to;
        }
    }

    /** Records that have their keys come before those to which the database would else give one of these. */
    private List<Tracked> keysFirst(List<Tracked> rows) {
        boolean isFirst = hasKey(rows.getFirst());
        for (Tracked row : rows) {
            if (hasKey(row) != isFirst) {
                Map<Boolean, List<Tracked>> byKey = rows.stream().collect(Collectors.partitioningBy(this::hasKey));
                return Stream.of(true, false)
                        .flatMap(has -> Objects.requireNonNull(byKey.get(has)).stream())
                        .toList();
            }
        }
        return rows;
    }

    private boolean hasKey(Tracked row) {
        for (int place : shape.primaryKey()) {
            if (row.record().get(place) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        bulk.close();
    }

    /** Records in parts, of which each is not too many for a statement. */
    static List<List<Tracked>> parts(List<Tracked> rows, int columns) {
        List<List<Tracked>> parts = new ArrayList<>();
        int from = 0;
        StatementSize size = new StatementSize();
        for (int i = 0; i < rows.size(); i++) {
            if (size.isFull(columns)) {
                parts.add(rows.subList(from, i));
                from = i;
                size = new StatementSize();
            }
            size.add(rows.get(i));
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

    /** Gives new records their first version, in a table that counts them. */
    @SuppressWarnings("unchecked")
    static void beginVersions(TableShape shape, List<Tracked> rows) {
        if (shape.version() < 0) {
            return;
        }
        Field<Object> version =
                (Field<Object>) Objects.requireNonNull(shape.table().field(shape.version()));
        for (Tracked row : rows) {
            if (row.record().get(version) == null) {
                row.record().set(version, Versions.next(version, null));
            }
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
            generated.get().expect(rows.getFirst());
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
        return shape.isKey(place)
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
            return;
        }
        Optional<NumberedKey> key = NumberedKey.of(given);
        if (key.isPresent()) {
            requireAll(shape, rows, bulk.returning(rows, sent, key.get()));
        } else {
            take(rows, given, bulk.returning(rows, sent, given));
        }
    }

    /** Requires that each row was written: a trigger may have left some out. */
    static void requireAll(TableShape shape, List<Tracked> rows, int inserted) {
        if (inserted != rows.size()) {
            throw new RetortException("the database inserted " + inserted + " rows into "
                    + shape.table().getName() + ", and not " + rows.size());
        }
    }

    private void take(List<Tracked> rows, List<Field<?>> given, List<? extends Record> result) {
        requireAll(shape, rows, result.size());
        for (int i = 0; i < rows.size(); i++) {
            ReadBack.take(rows.get(i), given, result.get(i));
        }
    }
}
