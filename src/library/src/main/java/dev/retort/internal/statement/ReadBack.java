package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The reading of what the database has by now in rows of one table that were just written: keys that it rounds or pads, and columns to
 * which it gives values itself. A statement for 500 rows, where there is anything to be asked for.
 */
record ReadBack(DSLContext dsl, TableShape shape) {
    private static final int KEYS_A_STATEMENT = 500;

    /** Whether an update that changes some columns may leave other values in the row than those that were sent. */
    boolean isNeeded(BitSet changed) {
        return !shape.computed().onUpdate().isEmpty() || changed.stream().anyMatch(shape::isKey);
    }

    /** What may be another value after an update of some columns. */
    List<Field<?>> updated(BitSet changed) {
        BitSet places = keys(changed);
        places.or(shape.computed().onUpdate());
        return fields(places);
    }

    /** Reads computed columns of rows that were inserted, where RETURNING does not tell of them. */
    void ofWritten(List<Tracked> rows, BitSet columns) {
        if (shape.computed().isLate()) {
            read(rows, fields(columns));
        }
    }

    /** Reads, of rows that were updated without RETURNING, what may be another value. */
    void ofUpdated(BitSet changed, List<Tracked> rows) {
        List<Field<?>> keys = fields(keys(changed));
        read(
                shape.computed().onUpdate().isEmpty()
                        ? rows.stream()
                                .filter(row -> keys.stream()
                                        .anyMatch(key -> !KeyValue.isStoredAsGiven(
                                                key, row.record().get(key))))
                                .toList()
                        : rows,
                updated(changed));
    }

    private void read(List<Tracked> rows, List<Field<?>> columns) {
        if (columns.isEmpty()) {
            return;
        }
        for (int from = 0; from < rows.size(); from += KEYS_A_STATEMENT) {
            List<Tracked> part = rows.subList(from, Math.min(rows.size(), from + KEYS_A_STATEMENT));
            List<Optional<Record>> stored = new StoredRows(dsl, shape).read(part, columns);
            for (int i = 0; i < part.size(); i++) {
                Tracked row = part.get(i);
                take(
                        row,
                        columns,
                        stored.get(i).orElseThrow(() -> rewritten(row)).into(columns.toArray(Field[]::new)));
            }
        }
    }

    /**
     * Gives a record some of the values that its row has.
     *
     * @param values a value for each of the columns, in their order
     */
    @SuppressWarnings("unchecked")
    static void take(Tracked row, List<Field<?>> columns, Record values) {
        for (int i = 0; i < columns.size(); i++) {
            take(row, (Field<Object>) columns.get(i), values.get(i));
        }
    }

    /** Gives a record the value that its row has in a column. */
    static void take(Tracked row, Field<Object> column, @Nullable Object value) {
        // It will be; else jOOQ makes a configuration, to ask that whether a primary key may be set.
        row.record().touched(column, true);
        row.record().set(column, value);
    }

    private BitSet keys(BitSet changed) {
        return changed.stream().filter(shape::isKey).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private List<Field<?>> fields(BitSet places) {
        List<Field<?>> fields = new ArrayList<>();
        places.stream()
                .forEach(
                        place -> fields.add(Objects.requireNonNull(shape.table().field(place))));
        return fields;
    }

    private static RetortException rewritten(Tracked row) {
        return new RetortException("the database has another key for " + row
                        + " than the one that it was given, and does not tell which")
                .withHint(
                        "set the key as the database writes it; where a trigger changes it, write such rows by session.dsl()");
    }
}
