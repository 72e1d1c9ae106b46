package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jooq.Cursor;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** What was shown last, and the query that was run for it, so that both can be had again in another way. For one thread. */
final class LastQuery {
    private Optional<Outcome.Value> value = Optional.empty();
    private @Nullable Query query;
    private @Nullable Query typedQuery;
    private @Nullable String typed;

    /** Forgets what was shown: the database that it came from is left. */
    void forget() {
        value = Optional.empty();
        query = null;
        typedQuery = null;
        typed = null;
    }

    /** Notes a value that is to be shown. */
    void shows(Outcome.Value shown) {
        value = Optional.of(shown);
    }

    /** Notes what is about to run. */
    void ran(Query now) {
        query = now;
    }

    /** Notes that a query is SQL that was typed as it stands. */
    void typed(Query now, String sql) {
        typedQuery = now;
        typed = sql;
    }

    /**
     * What was shown last, to be shown again: a query runs again then.
     *
     * @throws RetortException when nothing was shown yet, or when it is gone
     */
    Outcome.Value value() {
        Outcome.Value last = value.orElseThrow(() -> new RetortException("there is no result yet")
                .withHint("type a query first, such as selectFrom(TABLE)"));
        if (last.value() instanceof BaseStream || last.value() instanceof Cursor || last.value() instanceof Iterator) {
            throw new RetortException("the rows of the last result were read, and are gone")
                    .withHint("show the query itself, or a list: .toList(), .fetch()");
        }
        return last;
    }

    /** The query; empty before the first. */
    Optional<Query> query() {
        return Optional.ofNullable(query);
    }

    /** The query, if it gives rows. */
    Optional<ResultQuery<?>> rows() {
        return query().filter(ResultQuery.class::isInstance).map(last -> (ResultQuery<?>) last);
    }

    /** The SQL of the query as it was typed, if it was typed as SQL. */
    @SuppressWarnings("ReferenceEquality") // it is this one object that was noted
    Optional<String> typedSql() {
        return query != null && query == typedQuery ? Optional.ofNullable(typed) : Optional.empty();
    }
}
