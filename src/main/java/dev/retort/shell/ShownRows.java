package dev.retort.shell;

import dev.retort.eval.KeptValues;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a query that were shown.
 *
 * @param rows the rows; empty where there were too many to keep them
 * @param query the query as it was typed
 * @param bytes about how much room the rows take
 */
record ShownRows(Optional<? extends List<?>> rows, Object query, long bytes) {

    /**
     * Keeps them for later lines.
     *
     * @param type the static type of the query
     */
    void keep(KeptValues kept, String type) {
        if (rows.isPresent()) {
            kept.keepRows(rows.get(), type, query, bytes);
        } else {
            kept.keepNothing(KeptValues.tooManyRows());
        }
    }
}
