package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Tracked;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The numbers that new rows of a table would get from a database which counts on from the highest that is there, so that it would give
 * them keys of rows that are written after them.
 */
record NextNumbers(DSLContext dsl, Table<?> table) {

    /**
     * Numbers records that have no keys, as the database does once the others are there.
     *
     * @param above the highest key of those to come
     */
    @SuppressWarnings("unchecked")
    void give(List<Tracked> rows, long above) {
        Field<Object> key = (Field<Object>)
                Objects.requireNonNull(table.field(TableShape.of(table).primaryKey()[0]));
        Product.of(dsl.dialect())
                .lastNumber(dsl, table, key)
                .ifPresent(last -> number(rows, key, Math.max(last, above)));
    }

    private static void number(List<Tracked> rows, Field<Object> key, long last) {
        long number = last;
        for (Tracked row : rows) {
            if (number < Long.MAX_VALUE && row.record().get(key) == null) {
                row.record().set(key, TableShape.converted(key, ++number));
            }
        }
    }
}
