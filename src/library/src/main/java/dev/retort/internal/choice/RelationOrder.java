package dev.retort.internal.choice;

import java.util.List;
import java.util.function.BiFunction;
import org.jooq.ForeignKey;
import org.jooq.OrderField;
import org.jooq.Table;

/** The order of the rows that a foreign key leads back to, as the configuration says it. */
public final class RelationOrder {
    private static volatile BiFunction<Table<?>, ForeignKey<?, ?>, List<? extends OrderField<?>>> access =
            (table, key) -> List.of();

    private RelationOrder() {}

    /** Says how to get from the table of a key to the orders that it has, before there is any table. */
    public static void accessBy(BiFunction<Table<?>, ForeignKey<?, ?>, List<? extends OrderField<?>>> way) {
        access = way;
    }

    /** The order of the rows that refer by a key; none where none was said. */
    public static List<? extends OrderField<?>> of(ForeignKey<?, ?> key) {
        return access.apply(key.getTable(), key);
    }
}
