package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.ForeignKey;
import org.jooq.UniqueKey;

/**
 * References of records that are yet to be written, by their columns alone. Where a key is about to change that such columns have, they
 * are held as references to that record: by the time of the flush, its key may be another one's.
 */
final class ColumnReferences {
    private ColumnReferences() {}

    /**
     * Holds what refers to a record.
     *
     * @param place the column of the record that is about to be set
     * @param unwritten the records that may refer to it, asked for only where some may: a key that is set for the first time has none
     */
    static void hold(Tracked parent, int place, Supplier<List<Tracked>> unwritten) {
        for (UniqueKey<?> key : parent.table().getKeys()) {
            int[] columns = TableShape.places(parent.table(), key.getFields());
            Object now = key.getFields().contains(parent.table().field(place))
                    ? TableShape.identity(parent.record(), columns)
                    : null;
            if (now != null) {
                key.getReferences().forEach(reference -> hold(reference, parent, now, unwritten.get()));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // A record is itself.
    private static void hold(ForeignKey<?, ?> key, Tracked parent, Object now, List<Tracked> unwritten) {
        int[] columns = TableShape.places(key.getTable(), key.getFields());
        for (Tracked child : unwritten) {
            if (TableShape.isSame(child.table(), key.getTable())
                    && now.equals(TableShape.identity(child.record(), columns))
                    && child.links()
                            .knownParent(key)
                            .filter(held -> held != parent.record())
                            .isEmpty()) {
                child.links().setParent(key, parent.record());
            }
        }
    }
}
