package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Conditions that a row is the one that a record was read from, whatever was set in it since. */
final class RowConditions {
    private RowConditions() {}

    /** Whether a row is that of a record, in the version in which it was read. */
    static Condition isRow(TableShape shape, Tracked row) {
        return DSL.and(places(shape).mapToObj(place -> is(row, place)).toList());
    }

    /** Whether a row is that of one of several records, in the version in which it was read. */
    static Condition isAnyVersionOf(TableShape shape, List<Tracked> rows) {
        return isAnyOf(shape.table(), places(shape).toArray(), rows);
    }

    /**
     * Whether a row is that of one of several records.
     *
     * @param table the table of the records, which may have another name in the query
     */
    static Condition isAnyOf(Table<?> table, TableShape shape, List<Tracked> rows) {
        return isAnyOf(table, shape.primaryKey(), rows);
    }

    private static IntStream places(TableShape shape) {
        IntStream key = Arrays.stream(shape.primaryKey());
        return shape.version() < 0 ? key : IntStream.concat(key, IntStream.of(shape.version()));
    }

    @SuppressWarnings("unchecked")
    private static Condition isAnyOf(Table<?> table, int[] places, List<Tracked> rows) {
        if (places.length == 1) {
            Field<Object> field = (Field<Object>) Objects.requireNonNull(table.field(places[0]));
            return field.in(
                    rows.stream().map(row -> row.record().original(places[0])).toList());
        }
        boolean isNull = rows.stream()
                .anyMatch(row ->
                        Arrays.stream(places).anyMatch(place -> row.record().original(place) == null));
        if (isNull) {
            return DSL.or(rows.stream()
                    .map(row -> DSL.and(Arrays.stream(places)
                            .mapToObj(place -> is(row, place))
                            .toList()))
                    .toList());
        }
        List<RowN> keys = new ArrayList<>();
        for (Tracked row : rows) {
            Field<?>[] values = new Field<?>[places.length];
            for (int i = 0; i < places.length; i++) {
                Field<Object> field = (Field<Object>) Objects.requireNonNull(table.field(places[i]));
                values[i] = DSL.val(row.record().original(places[i]), field);
            }
            keys.add(DSL.row((Object[]) values));
        }
        return DSL.row(Arrays.stream(places).mapToObj(table::field).toArray(Field[]::new))
                .in(keys);
    }

    @SuppressWarnings("unchecked")
    private static Condition is(Tracked row, int place) {
        Field<Object> field =
                (Field<Object>) Objects.requireNonNull(row.record().field(place));
        Object value = row.record().original(place);
        return value == null ? field.isNull() : field.eq(value);
    }
}
