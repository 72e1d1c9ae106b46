package dev.retort.internal.projection;

import dev.retort.internal.key.PathStep;
import dev.retort.internal.query.QueryParts;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The projections of a component that stands for a relation.
 *
 * @param here the foreign key of its first step
 * @param there the one that leads on from a junction table; null without one
 * @param toOne whether the first step leads to the one row that is referred to
 * @param wanted the query for the rows
 * @param plan what these become
 * @param holder how the component has them
 */
record RelatedProjections(
        ForeignKey<?, ?> here,
        @Nullable ForeignKey<?, ?> there,
        boolean toOne,
        QueryParts<?> wanted,
        ProjectionPlan<?> plan,
        Holder holder) {

    /** What a component has the projections of a relation in. */
    enum Holder {
        NONE,
        LIST,
        SET
    }

    static RelatedProjections of(List<PathStep> steps, QueryParts<?> wanted, ProjectionPlan<?> plan, Holder holder) {
        PathStep first = steps.getFirst();
        return new RelatedProjections(
                first.key(), steps.size() == 1 ? null : steps.getLast().key(), first.toOne(), wanted, plan, holder);
    }

    /** The table that the owner's rows are of. */
    Table<?> owner() {
        return toOne ? here.getTable() : here.getKey().getTable();
    }

    /** The columns of the owner that say which rows are related to it, where their values can be compared in Java. */
    List<? extends Field<?>> ownerKey() {
        return toOne ? here.getFields() : here.getKeyFields();
    }

    /** The columns of the related rows that say to which owner they belong, as {@link #ownerKey}. */
    List<? extends Field<?>> relatedKey() {
        return toOne ? here.getKeyFields() : here.getFields();
    }

    /** The junction table's key onwards. */
    ForeignKey<?, ?> onwards() {
        return Objects.requireNonNull(there);
    }
}
