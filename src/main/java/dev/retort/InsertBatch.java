package dev.retort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Inserts records of one table in statements of many rows, and reads back what the database gave to each. */
final class InsertBatch {
    private static final int ROWS_A_STATEMENT = 500;
    private static final int VALUES_A_STATEMENT = 30_000;
    private static final int BYTES_A_STATEMENT = 4 << 20;

    private final DSLContext dsl;
    private final TableShape shape;

    InsertBatch(DSLContext dsl, TableShape shape) {
        this.dsl = dsl;
        this.shape = shape;
    }

    void insert(List<GeneratedRecord<?>> rows) {
        if (shape.version() >= 0) {
            rows.forEach(this::beginVersions);
        }
        int from = 0;
        while (from < rows.size()) {
            BitSet columns = columns(rows.get(from));
            BitSet common = (BitSet) columns.clone();
            int to = from + 1;
            long bytes = bytes(rows.get(from));
            while (to < rows.size() && to - from < most(columns) && bytes < BYTES_A_STATEMENT) {
                BitSet next = columns(rows.get(to));
                if (!next.equals(columns)) {
                    if (!knowsDefault()) {
                        break;
                    }
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

    private static int most(BitSet columns) {
        return Math.max(1, Math.min(ROWS_A_STATEMENT, VALUES_A_STATEMENT / Math.max(1, columns.cardinality())));
    }

    /** Whether one row of several can leave out a column that others have: SQLite has no word for that. */
    private boolean knowsDefault() {
        return dsl.dialect().family() != SQLDialect.SQLITE;
    }

    @SuppressWarnings("unchecked")
    private void beginVersions(GeneratedRecord<?> row) {
        if (row.get(shape.version()) == null) {
            Field<Object> version = (Field<Object>) Objects.requireNonNull(row.field(shape.version()));
            row.set(version, Versions.next(version, null));
        }
    }

    /** The places of the columns that a record has a value for, or was told to have none. */
    private BitSet columns(GeneratedRecord<?> row) {
        BitSet columns = new BitSet(row.size());
        for (int i = 0; i < row.size(); i++) {
            if (row.touched(i) && (row.get(i) != null || !isKey(i))) {
                columns.set(i);
            }
        }
        return columns;
    }

    private boolean isKey(int place) {
        return Arrays.stream(shape.primaryKey()).anyMatch(key -> key == place);
    }

    private static long bytes(GeneratedRecord<?> row) {
        long bytes = 0;
        for (int i = 0; i < row.size(); i++) {
            bytes += switch (row.get(i)) {
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
    private void insert(BitSet columns, BitSet common, List<GeneratedRecord<?>> rows) {
        Table<Record> table = (Table<Record>) shape.table();
        List<Field<?>> sent = new ArrayList<>();
        List<Field<?>> given = new ArrayList<>();
        for (int i = 0; i < table.fields().length; i++) {
            if (columns.get(i)) {
                sent.add(table.field(i));
            }
            if (!common.get(i)) {
                given.add(table.field(i));
            }
        }
        if (sent.isEmpty()) {
            rows.forEach(row -> take(
                    row,
                    given,
                    Objects.requireNonNull(dsl.insertInto(table)
                            .defaultValues()
                            .returningResult(given)
                            .fetchOne())));
            return;
        }
        InsertValuesStepN<Record> insert = dsl.insertInto(table, sent);
        for (GeneratedRecord<?> row : rows) {
            Object[] values = new Object[sent.size()];
            for (int i = 0; i < values.length; i++) {
                Field<?> field = sent.get(i);
                values[i] = row.touched(field) ? row.get(field) : DSL.defaultValue(field);
            }
            insert = insert.values(values);
        }
        if (given.isEmpty()) {
            insert.execute();
            return;
        }
        Result<? extends Record> result = insert.returningResult(given).fetch();
        if (result.size() != rows.size()) {
            throw new RetortException("the database inserted " + result.size() + " rows into " + table.getName()
                    + ", and not " + rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            take(rows.get(i), given, result.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static void take(GeneratedRecord<?> row, List<Field<?>> given, Record values) {
        for (int i = 0; i < given.size(); i++) {
            row.set((Field<Object>) given.get(i), values.get(i));
        }
    }
}
