package dev.retort.internal.key;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The places of a table's columns to which the database itself gives values, whatever a statement says of them or does not. The
 * defaults of new rows are not among them. Immutable, as long as the sets are only read.
 *
 * @param always computed columns, which cannot be written
 * @param onInsert those of rows that are inserted
 * @param onUpdate those of rows that are updated
 * @param isLate whether that may be done after the row was written, so that RETURNING does not tell of it
 */
public record ComputedPlaces(BitSet always, BitSet onInsert, BitSet onUpdate, boolean isLate) {
    public static final ComputedPlaces NONE = new ComputedPlaces(new BitSet(), new BitSet(), new BitSet(), false);

    private static volatile Function<Table<?>, ComputedPlaces> access = table -> NONE;

    /** Says how to get from generated tables to their computed columns, before there is any of them. */
    public static void accessBy(Function<Table<?>, ComputedPlaces> way) {
        access = way;
    }

    /** The columns of a table; none of one that was not generated. */
    static ComputedPlaces of(Table<?> table) {
        return access.apply(table);
    }

    /** The columns of a table, given as such. */
    public static ComputedPlaces of(
            Table<?> table,
            List<? extends Field<?>> always,
            List<? extends Field<?>> onInsert,
            List<? extends Field<?>> onUpdate,
            boolean isLate) {
        if (always.isEmpty() && onInsert.isEmpty() && onUpdate.isEmpty()) {
            return NONE;
        }
        BitSet updated = places(table, onUpdate);
        updated.or(places(table, always));
        return new ComputedPlaces(places(table, always), places(table, onInsert), updated, isLate);
    }

    private static BitSet places(Table<?> table, List<? extends Field<?>> columns) {
        return IntStream.of(TableShape.places(table, columns)).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
