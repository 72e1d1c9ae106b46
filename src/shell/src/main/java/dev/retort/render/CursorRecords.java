package dev.retort.render;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a cursor as they arrive. One of which a cell has no value in Java holds a {@link dev.retort.UnreadableValue} in
 * its place, so that its neighbours are not lost.
 */
public final class CursorRecords implements Iterator<Record> {
    private final Cursor<?> cursor;
    private @Nullable Record ahead;

    /** @param cursor the rows */
    public CursorRecords(Cursor<?> cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = cursor.fetchNext();
            } catch (DataAccessException e) {
                ahead = SingleCells.record(cursor, e);
            }
        }
        return ahead != null;
    }

    @Override
    public Record next() {
        Record row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }
}
