package dev.retort.shell.result;

import dev.retort.Page;
import dev.retort.RetortException;
import dev.retort.render.CursorRecords;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The records of a result, read one by one.
 *
 * @param fields their columns
 * @param records the records
 * @param query what is to be closed after them, if they come from the database
 */
public record ResultRows(List<Field<?>> fields, Iterator<? extends Record> records, Optional<QueryRows> query)
        implements AutoCloseable {

    /**
     * Opens the records of a value that was shown: a query runs again.
     *
     * @param values runs queries
     * @throws RetortException when the value holds no records
     */
    public static ResultRows of(@Nullable Object value, ValuePrinter values) {
        return switch (value) {
            case ResultQuery<?> query when QueryRows.isReading(query) -> of(values.open(query));
            case Table<?> table -> of(values.open(table));
            case dev.retort.Query<?> query when query.known().isEmpty() -> of(values.open(query.select()));
            case dev.retort.Query<?> query -> of(query.known().orElseThrow());
            case Result<?> rows -> new ResultRows(List.of(rows.fields()), rows.iterator(), Optional.empty());
            case Page<?> page -> of(page.items());
            case Record row -> of(List.of(row));
            case Optional<?> row -> of(row.stream().toList());
            case Collection<?> rows -> of(rows);
            case null, default -> throw noRecords();
        };
    }

    private static ResultRows of(QueryRows query) {
        Cursor<?> cursor = query.cursor();
        return new ResultRows(List.of(cursor.fields()), new CursorRecords(cursor), Optional.of(query));
    }

    private static ResultRows of(Collection<?> rows) {
        List<Record> records = rows.stream()
                .flatMap(row -> row instanceof Record each ? Stream.of(each) : Stream.empty())
                .toList();
        if (records.isEmpty() || records.size() < rows.size()) {
            throw noRecords();
        }
        return new ResultRows(List.of(records.getFirst().fields()), records.iterator(), Optional.empty());
    }

    private static RetortException noRecords() {
        return new RetortException("the last result has no rows of a table")
                .withHint("run a query first, such as selectFrom(TABLE)");
    }

    @Override
    public void close() {
        query.ifPresent(QueryRows::close);
    }
}
