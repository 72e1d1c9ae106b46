package dev.retort.shell.result;

import dev.retort.render.cell.Columns;
import dev.retort.render.cell.JavaRecord;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a collection or a stream as rows: jOOQ's records by their fields, Java's records by their components,
 * entries of a map by key and value, and other values as one column. Elements of different shapes make tables of their
 * own, one after the other. Elements are taken as they are needed, one ahead.
 */
final class CollectionRows {
    private final Iterator<?> elements;
    private Optional<Row> next;

    CollectionRows(Iterator<?> elements) {
        this.elements = elements;
        this.next = read();
    }

    boolean hasTable() {
        return next.isPresent();
    }

    /** The columns of the next table, whose rows must be read to their end before the one after it. */
    Columns columns() {
        return next.orElseThrow().columns();
    }

    Iterator<@Nullable Object[]> table() {
        Row first = next.orElseThrow();
        return new Iterator<@Nullable Object[]>() {
            @Override
            public boolean hasNext() {
                return next.filter(row -> row.shape().equals(first.shape())).isPresent();
            }

            @Override
            public @Nullable Object[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                @Nullable Object[] values = next.orElseThrow().values().toArray();
                next = read();
                return values;
            }
        };
    }

    private Optional<Row> read() {
        return elements.hasNext() ? Optional.of(row(elements.next())) : Optional.empty();
    }

    private static Row row(@Nullable Object element) {
        return switch (element) {
            case Record row ->
                new Row(List.<Field<?>>of(row.fields()), Columns.of(row), Arrays.asList(Columns.values(row)));
            case Map.Entry<?, ?> entry ->
                named(Map.Entry.class, List.of("key", "value"), entry.getKey(), entry.getValue());
            case java.lang.Record row
            when JavaRecord.is(row) -> {
                JavaRecord parts = JavaRecord.of(row);
                yield named(row.getClass(), parts.names(), parts.values().toArray());
            }
            case null, default -> new Row(Object.class, Columns.bare(element), Collections.singletonList(element));
        };
    }

    private static Row named(Object shape, List<String> names, @Nullable Object... values) {
        return new Row(shape, Columns.of(names, values), Arrays.asList(values));
    }

    /** One element: equal shapes go into one table. */
    private record Row(Object shape, Columns columns, List<@Nullable Object> values) {}
}
