package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows without ties, and the condition of following one of them. An index that begins with the order's
 * columns finds the place whatever the number of rows before it.
 */
public final class Keyset {
    private final List<Part> parts;

    private Keyset(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * One column of the order.
     *
     * @param nulls where nulls are sorted to, if that was said
     */
    private record Part(
            Field<Object> column,
            boolean ascending,
            @Nullable NullOrdering nulls) {

        OrderField<?> order() {
            SortField<?> order = ascending ? column.asc() : column.desc();
            return switch (nulls) {
                case NULLS_FIRST -> order.nullsFirst();
                case NULLS_LAST -> order.nullsLast();
                case null -> order;
            };
        }

        /** Databases differ in whether what is null comes before all else, or after it. */
        Condition after(@Nullable Object value, Product product) {
            boolean nullIsFirst = nulls == null ? product.nullIsFirst(ascending) : nulls == NullOrdering.NULLS_FIRST;
            if (value == null) {
                return nullIsFirst ? column.isNotNull() : DSL.falseCondition();
            }
            Condition greater = ascending ? column.gt(value) : column.lt(value);
            return nullIsFirst || !column.getDataType().nullable() ? greater : greater.or(column.isNull());
        }

        Condition same(@Nullable Object value) {
            return value == null ? column.isNull() : column.eq(value);
        }

        Condition notBefore(@Nullable Object value) {
            if (value == null || column.getDataType().nullable()) {
                return DSL.noCondition();
            }
            return ascending ? column.ge(value) : column.le(value);
        }
    }

    /** Whether an order is by columns of a table that has a primary key. */
    static boolean isPossible(Table<?> table, List<OrderField<?>> order) {
        return !order.isEmpty()
                && table.getPrimaryKey() != null
                && order.stream().allMatch(part -> table.field(column(part)) != null);
    }

    private static Field<?> column(OrderField<?> part) {
        return part instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) part;
    }

    /**
     * The keyset of an order, to which the primary key is added.
     *
     * @throws RetortException when the table has no primary key, or it is sorted by something that is no column of it
     */
    @SuppressWarnings("unchecked")
    public static Keyset of(Table<?> table, List<OrderField<?>> order) {
        UniqueKey<?> key = table.getPrimaryKey();
        if (key == null) {
            throw new RetortException(table.getName() + " has no primary key, and so no order without ties");
        }
        List<Part> parts = new ArrayList<>();
        for (OrderField<?> part : order) {
            Field<?> column = column(part);
            Field<?> own = table.field(column);
            if (own == null) {
                throw new RetortException("after(…) needs an order by columns of " + table.getName() + ", and " + column
                                + " is none")
                        .withHint("sort by columns of the table, or use offset(…)");
            }
            boolean ascending = !(part instanceof SortField<?> sorted) || sorted.$sortOrder() != SortOrder.DESC;
            NullOrdering nulls = part instanceof SortField<?> sorted ? sorted.$nullOrdering() : null;
            parts.add(new Part((Field<Object>) own, ascending, nulls));
        }
        boolean ascending = parts.isEmpty() || parts.getLast().ascending;
        for (Field<?> column : key.getFields()) {
            Field<Object> own = (Field<Object>) Objects.requireNonNull(table.field(column));
            if (parts.stream().noneMatch(part -> part.column.equals(own))) {
                parts.add(new Part(own, ascending, null));
            }
        }
        return new Keyset(List.copyOf(parts));
    }

    List<OrderField<?>> order() {
        List<OrderField<?>> order = new ArrayList<>();
        parts.forEach(part -> order.add(part.order()));
        return order;
    }

    /** The condition of following a row; it is rendered for the dialect of the query that it is in. */
    Condition after(Record row) {
        return new Following(row);
    }

    private Condition after(Record row, Product product) {
        List<Condition> ways = new ArrayList<>();
        List<Condition> same = new ArrayList<>();
        for (Part part : parts) {
            Object value = row.get(part.column);
            ways.add(DSL.and(same).and(part.after(value, product)));
            same.add(part.same(value));
        }
        // The first column alone bounds the range of an index, which databases do not see in what is joined by OR.
        Part first = parts.getFirst();
        return first.notBefore(row.get(first.column)).and(DSL.or(ways));
    }

    private final class Following extends org.jooq.impl.CustomCondition {
        private static final long serialVersionUID = 1L;
        private final transient Record row;

        Following(Record row) {
            this.row = row;
        }

        @Override
        public void accept(org.jooq.Context<?> context) {
            context.visit(after(row, Product.of(context.dialect())));
        }
    }
}
