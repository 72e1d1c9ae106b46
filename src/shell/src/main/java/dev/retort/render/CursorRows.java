package dev.retort.render;

import dev.retort.render.cell.Columns;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor as they arrive: as jOOQ's records while those are wanted, and then as what is the fastest
 * to read.
 */
final class CursorRows implements Iterator<@Nullable Object[]> {
    private final CursorRecords records;
    private final Predicate<? super Record> watcher;
    private final Optional<DirectRows> direct;
    private boolean watched = true;

    /**
     * @param cursor the rows, none of which was read
     * @param watcher is shown each record before its row is given; false when it wants no more
     * @param texts whether the texts that the driver has serve as values
     */
    CursorRows(Cursor<?> cursor, Predicate<? super Record> watcher, boolean texts) {
        this.records = new CursorRecords(cursor);
        this.watcher = watcher;
        this.direct = texts ? DirectRows.of(cursor) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return (!watched && direct.isPresent()) ? direct.get().hasNext() : records.hasNext();
    }

    @Override
    public @Nullable Object[] next() {
        if (!watched && direct.isPresent()) {
            return direct.get().next();
        }
        Record row = records.next();
        watched = watched && watcher.test(row);
        return Columns.values(row);
    }
}
