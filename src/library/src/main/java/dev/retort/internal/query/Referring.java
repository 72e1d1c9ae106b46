package dev.retort.internal.query;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * The condition that a foreign key of a row refers to a record. It compares with the record's value where the database does the
 * same with a value as with the column that it comes from, and else with that column.
 */
final class Referring extends CustomCondition {
    private static final long serialVersionUID = 1L;
    private static final String FROM = "retort_from";
    private static final String TO = "retort_to";

    private final transient Table<?> table;
    private final transient ForeignKey<?, ?> key;
    private final transient Record target;

    /**
     * A condition.
     *
     * @param table the table of the key, under the name that it has in the query
     * @param key its foreign key
     * @param target the record, as it will be when the query runs
     */
    Referring(Table<?> table, ForeignKey<?, ?> key, Record target) {
        this.table = table;
        this.key = key;
        this.target = target;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(condition(Product.of(context.dialect())));
    }

    private Condition condition(Product product) {
        Condition byValue = Restriction.equal(Restriction.columns(table, key.getFields()), target, key.getKeyFields());
        boolean isSure = KeyValue.isComparedInJava(key)
                || (KeyValue.isOfSameType(key) && !product.has(Product.Trait.COMPARES_BY_ONE_COLUMN));
        int[] primaryKey = TableShape.of(table).primaryKey();
        return isSure || primaryKey.length == 0 || !isRow() ? byValue : byColumn();
    }

    /** Whether the target is known by its primary key. */
    private boolean isRow() {
        TableShape shape = TableShape.of(key.getKey().getTable());
        return shape.primaryKey().length > 0 && shape.identity(target) != null;
    }

    private Condition byColumn() {
        Table<?> from = key.getTable().as(FROM);
        Table<?> to = key.getKey().getTable().as(TO);
        List<Field<?>> own = primaryKey(table);
        List<Field<?>> targetKey = primaryKey(key.getKey().getTable());
        return DSL.row(own.toArray(Field[]::new))
                .in(DSL.select(Restriction.columns(from, own))
                        .from(to)
                        .join(from)
                        .on(Restriction.joined(from, to, key))
                        .where(Restriction.equal(Restriction.columns(to, targetKey), target, targetKey)));
    }

    private static List<Field<?>> primaryKey(Table<?> table) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : TableShape.of(table).primaryKey()) {
            columns.add(table.field(place));
        }
        return columns;
    }
}
