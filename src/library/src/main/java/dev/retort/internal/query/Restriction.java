package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A restriction of a query's rows. It becomes a condition when the query runs: a record may get its key only then. */
public sealed interface Restriction {

    /** The condition now. */
    Condition condition(Table<?> table);

    /** A condition of jOOQ's. */
    record Plain(Condition condition) implements Restriction {

        @Override
        public Condition condition(Table<?> table) {
            return condition;
        }

        /**
         * A condition of a person's, which may be on rows of relations.
         *
         * @param table the table of the query
         * @throws RetortException when a path in the condition begins at another table
         */
        public static Plain of(Table<?> table, Condition condition) {
            return new Plain(RelationCondition.of(table, condition));
        }
    }

    /**
     * That the way over foreign keys leads to a record, or to none.
     *
     * @param steps the way
     * @param path its end, as jOOQ has it
     */
    record LeadsTo(
            List<PathStep> steps, Table<?> path, @Nullable Record target) implements Restriction {

        @Override
        public Condition condition(Table<?> table) {
            PathStep first = steps.getFirst();
            if (steps.size() == 1 && first.toOne()) {
                return target == null
                        ? DSL.or(columns(table, first.key().getFields()).stream()
                                .map(Field::isNull)
                                .toList())
                        : equal(
                                columns(table, first.key().getFields()),
                                target,
                                first.key().getKeyFields());
            }
            if (target == null) {
                return DSL.notExists(DSL.selectOne().from(path));
            }
            List<TableField<?, ?>> key = new ArrayList<>(Objects.requireNonNull(
                            target instanceof UpdatableRecord<?> generated
                                    ? generated.getTable().getPrimaryKey()
                                    : path.getPrimaryKey())
                    .getFields());
            return DSL.exists(DSL.selectOne().from(path).where(equal(columns(path, key), target, key)));
        }
    }

    /** That a foreign key of the row refers to a record. */
    record RefersTo(ForeignKey<?, ?> key, Record target) implements Restriction {

        @Override
        public Condition condition(Table<?> table) {
            return equal(columns(table, key.getFields()), target, key.getKeyFields());
        }
    }

    /** That a row of a junction table joins the row to a record. */
    record JoinedTo(ForeignKey<?, ?> here, ForeignKey<?, ?> there, Record target) implements Restriction {

        @Override
        public Condition condition(Table<?> table) {
            Table<?> junction = there.getTable();
            List<Condition> joined = new ArrayList<>();
            joined.add(equal(columns(junction, here.getFields()), target, here.getKeyFields()));
            for (int i = 0; i < there.getFields().size(); i++) {
                joined.add(same(
                        there.getFields().get(i),
                        columns(table, there.getKeyFields()).get(i)));
            }
            return DSL.exists(DSL.selectOne().from(junction).where(joined));
        }

        @SuppressWarnings("unchecked")
        private static Condition same(Field<?> one, Field<?> other) {
            return ((Field<Object>) one).eq((Field<Object>) other);
        }
    }

    /** Columns as a table has them, which may have another name in the query. */
    static List<Field<?>> columns(Table<?> table, List<? extends Field<?>> fields) {
        List<Field<?>> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(Objects.requireNonNull(table.field(field))));
        return columns;
    }

    /** That columns have the values that a record has in others; a record without them is referred to by no row. */
    @SuppressWarnings("unchecked")
    static Condition equal(List<Field<?>> columns, Record target, List<? extends Field<?>> values) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = target.get(values.get(i));
            if (value == null) {
                return DSL.falseCondition();
            }
            Field<Object> column = (Field<Object>) columns.get(i);
            equal.add(column.eq(TableShape.converted(column, value)));
        }
        return DSL.and(equal);
    }
}
