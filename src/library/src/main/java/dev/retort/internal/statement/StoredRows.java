package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The rows of records that were just written, as the database has them: their keys may be shortened, padded or rounded. */
final class StoredRows {
    private final DSLContext dsl;
    private final TableShape shape;
    private final int[] key;
    private final StoredValue stored;

    StoredRows(DSLContext dsl, TableShape shape) {
        this(dsl, shape, shape.primaryKey());
    }

    /** @param key the places of the columns by which the rows are found */
    StoredRows(DSLContext dsl, TableShape shape, int[] key) {
        this.dsl = dsl;
        this.shape = shape;
        this.key = key;
        this.stored = new StoredValue(dsl);
    }

    /**
     * Reads some columns of each record's row, by one statement, and one more for each whose key the database has otherwise.
     *
     * @return for each record in order; empty where there is no row under its key
     */
    List<Optional<Record>> read(List<Tracked> rows, List<Field<?>> columns) {
        Set<Field<?>> fields = new LinkedHashSet<>();
        Arrays.stream(key).forEach(place -> fields.add(field(place)));
        fields.addAll(columns);
        Map<Object, Record> found = new HashMap<>();
        int[] places = IntStream.range(0, key.length).toArray();
        for (Record record : dsl.select(fields).from(shape.table()).where(isAnyOf(rows))) {
            found.put(Objects.requireNonNull(TableShape.identity(record, places)), record);
        }
        return rows.stream()
                .map(row -> Optional.ofNullable(
                                found.get(Objects.requireNonNull(TableShape.identity(row.record(), key))))
                        .or(() -> Optional.ofNullable(dsl.select(fields)
                                .from(shape.table())
                                .where(is(row))
                                .fetchOne())))
                .toList();
    }

    private Condition isAnyOf(List<Tracked> rows) {
        if (key.length > 1) {
            return DSL.or(rows.stream().map(this::is).toList());
        }
        int place = key[0];
        List<Field<Object>> values = new ArrayList<>();
        rows.forEach(row -> values.add(stored.in(field(place), value(row, place))));
        return field(place).in(values);
    }

    private Condition is(Tracked row) {
        return DSL.and(Arrays.stream(key)
                .mapToObj(place -> field(place).eq(stored.in(field(place), value(row, place))))
                .toList());
    }

    private static Object value(Tracked row, int place) {
        return Objects.requireNonNull(row.record().get(place));
    }

    @SuppressWarnings("unchecked")
    private Field<Object> field(int place) {
        return (Field<Object>) Objects.requireNonNull(shape.table().field(place));
    }
}
