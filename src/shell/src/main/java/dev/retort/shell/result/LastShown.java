package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.render.Written;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jooq.Cursor;
import org.jooq.Query;
import org.jooq.ResultQuery;

/**
 * The value that was shown last, and the query that ran last, be it for that or before it: both can be shown again in
 * another way.
 *
 * @param request what was shown; empty before the first value
 * @param written what was written of its last table
 * @param query the query; empty before the first
 * @param typedSql the SQL of the query as it was typed, if it was typed as SQL
 */
public record LastShown(
        Optional<ShowRequest> request, Written written, Optional<Query> query, Optional<String> typedSql) {
    static final LastShown NOTHING =
            new LastShown(Optional.empty(), new Written(0, false, false), Optional.empty(), Optional.empty());

    /** What was shown last once this has been, to its end or until it was stopped. */
    LastShown after(Showing showing) {
        Optional<ShowRequest> shown = Optional.of(showing.request());
        return showing.ran().isPresent()
                ? new LastShown(
                        shown,
                        showing.written(),
                        showing.ran(),
                        showing.request().typedSql())
                : new LastShown(shown, showing.written(), query, typedSql);
    }

    /**
     * What was shown last, to be shown again: a query runs again then.
     *
     * @throws RetortException when nothing was shown yet, or when it is gone
     */
    ShowRequest again() {
        ShowRequest shown = request.orElseThrow(() -> new RetortException("there is no result yet")
                .withHint("type a query first, such as selectFrom(TABLE)"));
        Object value = shown.value().value();
        if (value instanceof BaseStream || value instanceof Cursor || value instanceof Iterator) {
            throw new RetortException("the rows of the last result were read, and are gone")
                    .withHint("show the query itself, or a list: .toList(), .fetch()");
        }
        return shown;
    }

    /** The value that was shown last, as {@link #again} gives it. */
    public Outcome.Value value() {
        return again().value();
    }

    /**
     * The query that ran last, which gives rows.
     *
     * @param hint what can be typed where there was none
     */
    public ResultQuery<?> rows(String hint) {
        return query.filter(ResultQuery.class::isInstance)
                .<ResultQuery<?>>map(run -> (ResultQuery<?>) run)
                .orElseThrow(() -> new RetortException("no query was run yet").withHint(hint));
    }
}
