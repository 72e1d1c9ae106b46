package dev.retort.internal.query;

import dev.retort.internal.choice.RelationOrder;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.NullOrdering;

/** The order of the rows of a junction table, by which what they lead to is sorted. */
public final class JunctionOrder {
    private JunctionOrder() {}

    /**
     * For a query in which the junction table is joined.
     *
     * @param here the key of the junction table by which its rows have their order
     * @param junction the junction table, as it is called there
     */
    public static List<OrderField<?>> joined(ForeignKey<?, ?> here, Table<?> junction) {
        return by(here, column -> Objects.requireNonNull(junction.field(column)));
    }

    /** For a query for what rows of a junction table lead to from one record. */
    public static List<OrderField<?>> asked(ForeignKey<?, ?> here, ForeignKey<?, ?> there, Record owner) {
        Table<?> junction = there.getTable();
        return by(
                here,
                column -> DSL.field(DSL.select(DSL.min(column))
                        .from(junction)
                        .where(
                                new Referring(junction, here, owner),
                                Restriction.joined(junction, there.getKey().getTable(), there))));
    }

    private static List<OrderField<?>> by(ForeignKey<?, ?> here, UnaryOperator<Field<?>> way) {
        return RelationOrder.of(here).stream()
                .<OrderField<?>>map(part -> by(part, way))
                .toList();
    }

    private static OrderField<?> by(OrderField<?> part, UnaryOperator<Field<?>> way) {
        if (!(part instanceof SortField<?> sorted)) {
            return way.apply((Field<?>) part);
        }
        Field<?> column = way.apply(sorted.$field());
        SortField<?> order = sorted.$sortOrder() == SortOrder.DESC ? column.desc() : column.asc();
        NullOrdering nulls = sorted.$nullOrdering();
        return nulls == null ? order : nulls == NullOrdering.NULLS_FIRST ? order.nullsFirst() : order.nullsLast();
    }
}
