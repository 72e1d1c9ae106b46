package dev.retort.internal.statement;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The insertion of records of one table whose rows may be there already, in statements of many rows. Those that are there get the values
 * that were set, but for the columns of their keys.
 */
final class UpsertBatch implements AutoCloseable {
    private final DSLContext dsl;
    private final TableShape shape;
    private final int[] key;
    private final BulkInsert bulk;
    private final boolean knowsReturning;
    private final Upsert upsert;
    private final List<? extends Field<?>> primaryKey;
    private final Map<Object, Tracked> written = new HashMap<>();

    UpsertBatch(DSLContext dsl, TableShape shape, Upsert upsert) {
        this.dsl = dsl;
        this.shape = shape;
        this.key = upsert.places(shape);
        this.bulk = new BulkInsert(dsl, shape.table(), this::conflict);
        this.upsert = upsert;
        this.primaryKey = Objects.requireNonNull(shape.table().getPrimaryKey()).getFields();
        this.knowsReturning = InsertBatch.knowsReturning(dsl);
    }

    void write(List<Tracked> rows) {
        InsertBatch.beginVersions(shape, rows);
        Map<BitSet, List<Tracked>> groups = new LinkedHashMap<>();
        BitSet last = new BitSet();
        for (Tracked row : rows) {
            BitSet columns = InsertBatch.columns(shape, row);
            last = columns.equals(last) ? last : columns;
            groups.computeIfAbsent(last, any -> new ArrayList<>()).add(row);
        }
        groups.forEach((columns, group) -> parts(columns, group).forEach(part -> write(columns, part)));
        BitSet computed = (BitSet) shape.computed().onInsert().clone();
        computed.or(shape.computed().onUpdate());
        new ReadBack(dsl, shape).ofWritten(rows, computed);
    }

    private List<List<Tracked>> parts(BitSet columns, List<Tracked> rows) {
        return upsert.oneByOne()
                ? rows.stream().map(List::of).toList()
                : InsertBatch.parts(rows, columns.cardinality());
    }

    @Override
    public void close() {
        bulk.close();
    }

    private void write(BitSet columns, List<Tracked> rows) {
        List<Field<?>> sent = columns.stream().<Field<?>>mapToObj(this::field).toList();
        List<Field<?>> given = given(columns);
        if (knowsReturning) {
            List<? extends Record> result = bulk.returning(rows, sent, given);
            InsertBatch.requireAll(shape, rows, result.size());
            for (int i = 0; i < rows.size(); i++) {
                requireOwn(rows.get(i), result.get(i));
                take(rows.get(i), given, result.get(i));
            }
        } else {
            bulk.execute(rows, sent);
            List<Optional<Record>> stored = new StoredRows(dsl, shape, key).read(rows, given);
            for (int i = 0; i < rows.size(); i++) {
                Tracked row = rows.get(i);
                take(row, given, stored.get(i).orElseThrow(() -> other(row)).into(given.toArray(Field[]::new)));
            }
        }
    }

    /** Gives a record what its row has, which must not be that of another one. */
    private void take(Tracked row, List<Field<?>> given, Record stored) {
        Tracked other = written.putIfAbsent(TableShape.comparable(stored, primaryKey), row);
        if (other != null) {
            throw upsert.same(other, row);
        }
        ReadBack.take(row, given, stored);
    }

    /** The columns that are read back: those of the key first, and all that may have another value than the record. */
    private List<Field<?>> given(BitSet columns) {
        Set<Field<?>> given = new LinkedHashSet<>();
        IntStream.concat(Arrays.stream(key), Arrays.stream(shape.primaryKey()))
                .forEach(place -> given.add(field(place)));
        for (int place = 0; place < shape.table().fields().length; place++) {
            if (!columns.get(place)
                    || place == shape.version()
                    || shape.computed().onInsert().get(place)
                    || shape.computed().onUpdate().get(place)) {
                given.add(field(place));
            }
        }
        return List.copyOf(given);
    }

    private String conflict(List<Field<?>> sent) {
        Product product = Product.of(dsl.dialect());
        String table = dsl.render(shape.table().getUnqualifiedName()) + ".";
        List<String> assigned = new ArrayList<>();
        for (Field<?> column : sent) {
            int place = shape.table().indexOf(column);
            String name = name(column);
            if (place == shape.version()) {
                assigned.add(name + " = " + table + name + " + 1");
            } else if (!contains(key, place) && !shape.isPrimary(place)) {
                assigned.add(name + " = " + product.excluded(name));
            }
        }
        List<String> names =
                Arrays.stream(key).mapToObj(place -> name(field(place))).toList();
        if (assigned.isEmpty()) {
            // A row of which nothing is changed would not be returned.
            assigned.add(names.getFirst() + " = " + table + names.getFirst());
        }
        return product.onConflict(String.join(", ", names)) + String.join(", ", assigned);
    }

    /** Requires that a row is the one of the record's key, as far as the database is concerned. */
    private void requireOwn(Tracked row, Record stored) {
        int[] first = IntStream.range(0, key.length).toArray();
        if (!Objects.equals(TableShape.identity(stored, first), TableShape.identity(row.record(), key))) {
            boolean isOwn = new StoredRows(dsl, shape, key)
                    .read(List.of(row), List.copyOf(primaryKey))
                    .getFirst()
                    .filter(found -> primaryKey.stream()
                            .allMatch(column -> Objects.deepEquals(found.get(column), stored.get(column))))
                    .isPresent();
            if (!isOwn) {
                throw other(row);
            }
        }
    }

    private RetortException other(Tracked row) {
        return new RetortException("a row of " + shape.table().getName() + " that is there already equals " + row
                        + " in another unique key")
                .withHint("upsert by that key, or change the record that a query gives");
    }

    private String name(Field<?> column) {
        return dsl.render(column.getUnqualifiedName());
    }

    private Field<?> field(int place) {
        return Objects.requireNonNull(shape.table().field(place));
    }

    private static boolean contains(int[] places, int place) {
        return Arrays.stream(places).anyMatch(each -> each == place);
    }
}
