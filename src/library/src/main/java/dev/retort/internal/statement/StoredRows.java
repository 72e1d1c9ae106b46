package dev.retort.internal.statement;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
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
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The rows of records that were just written, as the database has them: their keys may be shortened, padded or rounded. */
final class StoredRows {
    private final DSLContext dsl;
    private final TableShape shape;
    private final int[] key;

    StoredRows(DSLContext dsl, TableShape shape) {
        this(dsl, shape, shape.primaryKey());
    }

    /** @param key the places of the columns by which the rows are found */
    StoredRows(DSLContext dsl, TableShape shape, int[] key) {
        this.dsl = dsl;
        this.shape = shape;
        this.key = key;
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
        rows.forEach(row -> values.add(stored(field(place), value(row, place))));
        return field(place).in(values);
    }

    private Condition is(Tracked row) {
        return DSL.and(Arrays.stream(key)
                .mapToObj(place -> field(place).eq(stored(field(place), value(row, place))))
                .toList());
    }

    private static Object value(Tracked row, int place) {
        return Objects.requireNonNull(row.record().get(place));
    }

    /** A value as the database would have it in a column. */
    private static Field<Object> stored(Field<Object> column, Object value) {
        Field<Object> given = DSL.val(value, column);
        if (KeyValue.isStoredAsGiven(column, value)) {
            return given;
        }
        DataType<Object> type = column.getDataType();
        return switch (value) {
            case Temporal moment -> given.cast(type.precisionDefined() ? type : type.precision(0));
            case BigDecimal number when type.precisionDefined() -> given.cast(type);
            case byte[] bytes -> given.cast(type);
            // Where a collation tells blanks at the end apart, the server has none of them in such a column.
            case String text
            when type.getTypeName().equals(SQLDataType.CHAR.getTypeName()) ->
                DSL.val((Object) text.replaceFirst(" +$", ""), column);
            default -> given;
        };
    }

    @SuppressWarnings("unchecked")
    private Field<Object> field(int place) {
        return (Field<Object>) Objects.requireNonNull(shape.table().field(place));
    }
}
