package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * The condition now.
     *
     * @param table the table of the query, under the name that it has there
     * @param criteria what is in force for the query
     */
    Condition condition(Table<?> table, Criteria criteria);

    /** A condition of jOOQ's. */
    record Plain(Condition condition) implements Restriction {

        @Override
        public Condition condition(Table<?> table, Criteria criteria) {
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
        public Condition condition(Table<?> table, Criteria criteria) {
            PathStep first = steps.getFirst();
            if (steps.size() == 1 && first.toOne()) {
                if (target != null) {
                    return new Referring(table, first.key(), target);
                }
                if (!criteria.has(path) && first.key().enforced()) {
                    return DSL.or(columns(table, first.key().getFields()).stream()
                            .map(Field::isNull)
                            .toList());
                }
            }
            if (target == null) {
                return DSL.not(RowExists.of(path, DSL.noCondition()));
            }
            List<TableField<?, ?>> key = new ArrayList<>(Objects.requireNonNull(
                            target instanceof UpdatableRecord<?> generated
                                    ? generated.getTable().getPrimaryKey()
                                    : path.getPrimaryKey())
                    .getFields());
            return RowExists.toGiven(path, equal(columns(path, key), target, key));
        }
    }

    /** That a foreign key of the row refers to a record. */
    record RefersTo(ForeignKey<?, ?> key, Record target) implements Restriction {

        @Override
        public Condition condition(Table<?> table, Criteria criteria) {
            return new Referring(table, key, target);
        }
    }

    /** That a row of a junction table joins the row to a record. */
    record JoinedTo(ForeignKey<?, ?> here, ForeignKey<?, ?> there, Record target) implements Restriction {

        @Override
        public Condition condition(Table<?> table, Criteria criteria) {
            Table<?> junction = there.getTable();
            return DSL.exists(DSL.selectOne()
                    .from(junction)
                    .where(
                            new Referring(junction, here, target),
                            joined(junction, table, there),
                            criteria.on(junction).orElse(DSL.noCondition())));
        }
    }

    /** Columns as a table has them, which may have another name in the query. */
    static List<Field<?>> columns(Table<?> table, List<? extends Field<?>> fields) {
        List<Field<?>> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(Objects.requireNonNull(table.field(field))));
        return columns;
    }

    /** That the rows of a table refer to those of another one, whichever names these have in the query. */
    @SuppressWarnings("unchecked")
    static Condition joined(Table<?> from, Table<?> to, ForeignKey<?, ?> key) {
        List<Field<?>> columns = columns(from, key.getFields());
        List<Field<?>> referred = columns(to, key.getKeyFields());
        List<Condition> same = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            // The column that is referred to comes first: its collation is the one by which foreign keys are compared.
            same.add(((Field<Object>) referred.get(i)).eq((Field<Object>) columns.get(i)));
        }
        return DSL.and(same);
    }

    /** That columns have the values that a record has in others; a record without them is referred to by no row. */
    @SuppressWarnings("unchecked")
    static Condition equal(List<Field<?>> columns, Record target, List<? extends Field<?>> values) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field<Object> column = (Field<Object>) columns.get(i);
            Optional<Object> value =
                    Optional.ofNullable(target.get(values.get(i))).flatMap(some -> KeyValue.of(column, some));
            if (value.isEmpty()) {
                return DSL.falseCondition();
            }
            equal.add(column.eq(value.get()));
        }
        return DSL.and(equal);
    }
}
