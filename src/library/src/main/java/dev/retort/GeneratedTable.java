package dev.retort;

import dev.retort.binding.PortableBinding;
import dev.retort.internal.choice.ChoiceKey;
import dev.retort.internal.choice.RelationOrder;
import dev.retort.internal.key.ComputedPlaces;
import dev.retort.internal.key.PathKeys;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.query.RelationCondition;
import dev.retort.internal.row.ProductBindings;
import java.util.List;
import org.jooq.Comment;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * The base of the tables that Retort generates: jOOQ's, with the way of foreign keys on which a path such as
 * {@code USERS.role()} was reached. Not for implementing by hand. Immutable.
 *
 * @param <R> the records of the table
 */
public abstract class GeneratedTable<R extends Record> extends TableImpl<R> {
    private static final long serialVersionUID = 1L;

    static {
        PortableBinding.know(ProductBindings.KNOWN);
        TableOrigin.accessBy(table -> table instanceof GeneratedTable<?> generated ? generated.origin : null);
        RelationOrder.accessBy(
                (table, key) -> table instanceof GeneratedTable<?> generated ? generated.order(key) : List.of());
        ComputedPlaces.accessBy(table -> table instanceof GeneratedTable<?> generated
                ? ComputedPlaces.of(
                        generated,
                        generated.computedColumns(),
                        generated.computedOnInsert(),
                        generated.computedOnUpdate(),
                        generated.isComputedLate())
                : ComputedPlaces.NONE);
    }

    private final transient TableOrigin origin;

    /**
     * For the table itself, or the same under another name.
     *
     * @param name the name that it has here
     * @param schema the schema that it is in
     * @param aliased the table under its own name, where this is another
     * @param parameters the arguments of a table that is a function
     * @param comment what the database says of it
     * @param options whether it is a table, a view or a function
     * @param where the rows that it is limited to
     */
    protected GeneratedTable(
            Name name,
            @Nullable Schema schema,
            @Nullable Table<R> aliased,
            Field<?> @Nullable [] parameters,
            Comment comment,
            TableOptions options,
            @Nullable Condition where) {
        super(name, schema, aliased, parameters, comment, options, where);
        this.origin = TableOrigin.of(aliased);
    }

    /**
     * For the table as it is reached over a foreign key, one of the two.
     *
     * @param path the table where the key begins or ends, which may be a path itself
     * @param childPath the key of that table which refers to this one
     * @param parentPath the key of this table which refers to that one
     * @param aliased this table under its own name
     */
    protected GeneratedTable(
            Table<?> path,
            @Nullable ForeignKey<?, R> childPath,
            @Nullable InverseForeignKey<?, R> parentPath,
            Table<R> aliased) {
        super(
                path,
                PathKeys.toOne(childPath, aliased),
                PathKeys.toMany(path, parentPath),
                PathKeys.rows(childPath, parentPath, aliased));
        this.origin = TableOrigin.of(aliased, PathStep.of(path, childPath, parentPath));
    }

    /**
     * That there is a row of this relation, with all of these conditions: {@code ROLES.users().any(ROLES.users().ID.gt(3))}. It can be used
     * in any query of jOOQ's.
     *
     * @param conditions on columns of this relation, and of those that lead on from it; if there is none, any row will do
     * @return a condition on the table at which this relation begins
     * @throws RetortException when this is a table, and no relation
     */
    public final Condition any(Condition... conditions) {
        return RelationCondition.any(this, DSL.and(conditions));
    }

    /**
     * That there is no row of this relation with all of these conditions, as {@link #any}.
     *
     * @param conditions on columns of this relation, and of those that lead on from it; if there is none, there is to be no row at all
     * @return a condition on the table at which this relation begins
     * @throws RetortException when this is a table, and no relation
     */
    public final Condition none(Condition... conditions) {
        return DSL.not(any(conditions));
    }

    /** {@return the computed columns, which cannot be written} */
    protected List<? extends Field<?>> computedColumns() {
        return List.of();
    }

    /**
     * {@return the columns that a session reads back of rows that it has inserted, though they were given values: those that triggers may
     * have changed}
     */
    protected List<? extends Field<?>> computedOnInsert() {
        return List.of();
    }

    /**
     * {@return the columns that a session reads back of rows that it has updated, beside computed ones: those that triggers, or {@code ON
     * UPDATE}, may have changed}
     */
    protected List<? extends Field<?>> computedOnUpdate() {
        return List.of();
    }

    /** {@return whether triggers may change a row once it is written, which RETURNING does not tell} */
    protected boolean isComputedLate() {
        return false;
    }

    /**
     * {@return the order of the rows of this table to which a foreign key of it leads back; empty for none}
     *
     * @param key a foreign key of this table
     */
    protected List<? extends OrderField<?>> order(ForeignKey<?, ?> key) {
        return List.of();
    }

    /**
     * The way back over a foreign key to some of the rows that refer.
     *
     * @param <C> the class of the records that refer
     * @param <P> the class of the records that are referred to
     * @param key the foreign key
     * @param relation the name of the relation
     * @param condition the condition on the rows, as SQL; null for all of them
     * @param order the order of the rows
     * @return a key that jOOQ tells apart from the other one
     */
    protected static <C extends Record, P extends Record> InverseForeignKey<P, C> chosen(
            ForeignKey<C, P> key, String relation, @Nullable String condition, OrderField<?>... order) {
        return ChoiceKey.back(key, relation, condition, List.of(order));
    }

    /**
     * The way on from a junction table to some of the rows that it joins.
     *
     * @param <C> the class of the junction table's records
     * @param <P> the class of the records at the other end
     * @param key the foreign key of the junction table
     * @param relation the name of the relation
     * @param condition the condition on the rows, as SQL; null for all of them
     * @param order the order of the rows
     * @return a key that jOOQ tells apart from the other one
     */
    protected static <C extends Record, P extends Record> ForeignKey<C, P> chosenThrough(
            ForeignKey<C, P> key, String relation, @Nullable String condition, OrderField<?>... order) {
        return ChoiceKey.on(key, relation, condition, List.of(order));
    }
}
