package dev.retort.internal.loading;

import dev.retort.internal.query.QueryParts;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.Result;

/** The reading of a query's rows: each becomes the object that represents it in the session. */
public final class QueryLoading {
    /** How many rows the driver fetches at a time where they are streamed. */
    private static final int ROWS_AT_A_TIME = 1000;

    private QueryLoading() {}

    /** Reads all rows, and what is to be loaded with them. */
    public static <R extends Record> List<R> load(RecordSession session, QueryParts<R> parts) {
        Result<R> rows = parts.select(session.reading()).fetch();
        List<R> identified = new ArrayList<>(rows.size());
        UnitOfWork work = session.work();
        for (R row : rows) {
            identified.add(work.identified(row));
        }
        boolean isUnrestricted = parts.manner().isUnrestricted();
        if (!isUnrestricted) {
            work.noteShown(parts.table(), identified);
        }
        if (!parts.eager().isEmpty()) {
            new EagerLoading(session, isUnrestricted).load(identified, parts.eager());
        }
        return identified;
    }

    /** Reads the rows one after the other, as the stream is asked for them; it is to be closed. */
    public static <R extends Record> Stream<R> stream(RecordSession session, QueryParts<R> parts) {
        UnitOfWork work = session.work();
        Cursor<R> cursor =
                parts.select(session.reading()).fetchSize(ROWS_AT_A_TIME).fetchLazy();
        return cursor.stream().map(work::identified).onClose(cursor::close);
    }
}
