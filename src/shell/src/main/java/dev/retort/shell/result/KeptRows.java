package dev.retort.shell.result;

import dev.retort.Query;
import dev.retort.UnreadableValue;
import dev.retort.eval.run.ResultHistory;
import dev.retort.render.cell.Columns;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows of a query on their way to the screen, which are kept as they pass, as long as they are few. */
final class KeptRows {
    private static final int ROW = 100;
    private static final int CELL = 32;

    private final Cursor<?> cursor;
    private final UnaryOperator<Record> known;
    private final List<Record> rows = new ArrayList<>();
    private long bytes;
    private boolean tooMany;

    /**
     * @param known gives the object of a row
     */
    KeptRows(Cursor<?> cursor, UnaryOperator<Record> known) {
        this.cursor = cursor;
        this.known = known;
    }

    /** Keeps a row; false where no more is kept. */
    boolean keep(Record row) {
        bytes += ROW;
        boolean readable = true;
        for (Object value : Columns.values(row)) {
            bytes += size(value);
            readable &= !(value instanceof UnreadableValue);
        }
        tooMany = rows.size() == ResultHistory.MOST_ROWS || bytes > ResultHistory.MOST_BYTES;
        if (tooMany) {
            rows.clear();
        } else {
            // The session has no object for a row that cannot be read.
            rows.add(readable ? known.apply(row) : row);
        }
        return !tooMany;
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case CharSequence text -> CELL + 2L * text.length();
            case byte[] data -> CELL + (long) data.length;
            case Number _, Boolean _, Temporal _ -> CELL;
            default -> CELL + 2L * value.toString().length();
        };
    }

    /**
     * What passed.
     *
     * @param typed the query as it was typed: the rows of one of the session's are a list, and those of others a result
     */
    ShownRows shown(DSLContext db, Object typed) {
        if (tooMany) {
            return new ShownRows(Optional.empty(), typed, 0);
        }
        List<Record> kept = rows;
        if (!(typed instanceof Query<?>)) {
            kept = db.newResult(cursor.fields());
            kept.addAll(rows);
        }
        return new ShownRows(Optional.of(kept), typed, bytes);
    }

    /** Gives for a row of a query of the session's the object that the session knows it by. */
    @SuppressWarnings("unchecked")
    static <R extends Record> UnaryOperator<Record> known(Query<R> query) {
        return row -> query.identified((R) row);
    }
}
