package dev.retort.shell.result;

import dev.retort.Page;
import dev.retort.eval.run.ResultHistory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that were shown.
 *
 * @param rows the rows; empty where there were too many to keep them
 * @param query the query as it was typed
 * @param bytes about how much room the rows take
 */
public record ShownRows(Optional<? extends List<?>> rows, Object query, long bytes) {

    /** The records in a value that was shown as rows, in the order of the screen; empty for what holds none. */
    public static Optional<List<Record>> of(@Nullable Object value) {
        return switch (value) {
            case Record row -> Optional.of(List.of(row));
            case Optional<?> optional -> optional.isEmpty() ? Optional.empty() : of(optional.get());
            case Page<?> page -> records(page.items());
            case Result<?> rows -> Optional.of(List.copyOf(rows));
            case Collection<?> elements when !elements.isEmpty() -> records(elements);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<List<Record>> records(Collection<?> elements) {
        List<Record> rows = elements.stream()
                .filter(Record.class::isInstance)
                .map(Record.class::cast)
                .toList();
        return rows.size() == elements.size() ? Optional.of(rows) : Optional.empty();
    }

    /**
     * Keeps them for later lines.
     *
     * @param type the static type of the query
     */
    void keep(ResultHistory kept, String type) {
        if (rows.isPresent()) {
            kept.keepRows(rows.get(), type, query, bytes);
        } else {
            kept.keepNothing(ResultHistory.tooManyRows());
        }
    }
}
