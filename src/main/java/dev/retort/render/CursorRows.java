package dev.retort.render;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor as they arrive: as jOOQ's records while somebody wants to see those, and then as what is the fastest
 * to read.
 */
final class CursorRows implements Iterator<@Nullable Object[]> {
    private final Cursor<?> cursor;
    private final Predicate<? super Record> watcher;
    private final Optional<DirectRows> direct;
    private boolean watched = true;
    private @Nullable Record ahead;
    private @Nullable Object @Nullable [] cells;

    /**
     * @param cursor the rows, none of which was read
     * @param watcher is shown each record before its row is given; false when it wants no more
     * @param texts whether the texts that the driver has serve as values
     */
    CursorRows(Cursor<?> cursor, Predicate<? super Record> watcher, boolean texts) {
        this.cursor = cursor;
        this.watcher = watcher;
        this.direct = texts ? DirectRows.of(cursor) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        if (!watched && direct.isPresent()) {
            return direct.get().hasNext();
        }
        if (ahead == null && cells == null) {
            read();
        }
        return ahead != null || cells != null;
    }

    private void read() {
        try {
            ahead = cursor.fetchNext();
        } catch (DataAccessException e) {
            cells = SingleCells.of(cursor, e);
            ahead = SingleCells.record(cursor, cells);
        }
    }

    @Override
    public @Nullable Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Record row = ahead;
        if (row == null) {
            return direct.orElseThrow().next();
        }
        @Nullable Object[] values = cells == null ? Columns.values(row) : cells;
        ahead = null;
        cells = null;
        watched = watched && watcher.test(row);
        return values;
    }
}
