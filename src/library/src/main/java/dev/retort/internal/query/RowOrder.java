package dev.retort.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;

/**
 * What rows are sorted by. Immutable.
 *
 * @param asked what the person said
 * @param usual what the configuration says of the relation, which counts among those that are equal in the first
 * @param junction what it says of the rows of a junction table that lead there, which counts last, and is by no columns of the rows themselves
 */
public record RowOrder(List<OrderField<?>> asked, List<OrderField<?>> usual, List<OrderField<?>> junction) {
    static final RowOrder NONE = new RowOrder(List.of(), List.of(), List.of());

    public RowOrder {
        asked = List.copyOf(asked);
        usual = List.copyOf(usual);
        junction = List.copyOf(junction);
    }

    RowOrder plus(List<? extends OrderField<?>> more) {
        return new RowOrder(joined(asked, more), usual, junction);
    }

    RowOrder usually(List<? extends OrderField<?>> order) {
        return order.isEmpty() ? this : new RowOrder(asked, List.copyOf(order), junction);
    }

    RowOrder throughJunction(List<OrderField<?>> order) {
        return new RowOrder(asked, usual, order);
    }

    /** All of it, each column once. */
    List<OrderField<?>> all() {
        return joined(ofRows(), junction);
    }

    /** The order by the rows themselves, each column once. */
    List<OrderField<?>> ofRows() {
        List<OrderField<?>> all = new ArrayList<>(asked);
        for (OrderField<?> part : usual) {
            if (all.stream().noneMatch(other -> column(other).equals(column(part)))) {
                all.add(part);
            }
        }
        return List.copyOf(all);
    }

    private static Object column(OrderField<?> part) {
        return part instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) part;
    }

    static List<OrderField<?>> joined(List<? extends OrderField<?>> first, List<? extends OrderField<?>> second) {
        List<OrderField<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
