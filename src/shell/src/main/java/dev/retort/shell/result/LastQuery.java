package dev.retort.shell.result;

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
public final class LastQuery {
    private static final Shown NOTHING = new Shown(Optional.empty(), null, null);

    private Shown last = NOTHING;
    private @Nullable Query typedQuery;
    private @Nullable String typed;

    /** Forgets what was shown: the database that it came from is left. */
    public void forget() {
        last = NOTHING;
        typedQuery = null;
        typed = null;
    }

    /** Notes a value that is to be shown. */
    void shows(Outcome.Value shown) {
        last = new Shown(Optional.of(shown), last.query, last.typed);
    }

    /** Notes what is about to run. */
    @SuppressWarnings("ReferenceEquality") // it is this one object that was noted
    void ran(Query now) {
        last = new Shown(last.value, now, now == typedQuery ? typed : null);
    }

    /** Notes that a query, which is to run, is SQL that was typed as it stands. */
    public void typed(Query now, String sql) {
        typedQuery = now;
        typed = sql;
    }

    /** What was last shown and run. */
    Shown last() {
        return last;
    }

    /** Forgets what came after: nothing came of it. */
    void restore(Shown before) {
        last = before;
    }

    /**
     * What was shown last, to be shown again: a query runs again then.
     *
     * @throws RetortException when nothing was shown yet, or when it is gone
     */
    public Outcome.Value value() {
        Outcome.Value shown = last.value.orElseThrow(() -> new RetortException("there is no result yet")
                .withHint("type a query first, such as selectFrom(TABLE)"));
        if (shown.value() instanceof BaseStream
                || shown.value() instanceof Cursor
                || shown.value() instanceof Iterator) {
            throw new RetortException("the rows of the last result were read, and are gone")
                    .withHint("show the query itself, or a list: .toList(), .fetch()");
        }
        return shown;
    }

    /** The query; empty before the first. */
    public Optional<Query> query() {
        return Optional.ofNullable(last.query);
    }

    /** The query, if it gives rows. */
    public Optional<ResultQuery<?>> rows() {
        return query().filter(ResultQuery.class::isInstance).map(run -> (ResultQuery<?>) run);
    }

    /** The SQL of the query as it was typed, if it was typed as SQL. */
    public Optional<String> typedSql() {
        return Optional.ofNullable(last.typed);
    }

    /** What was shown and run at some time. */
    record Shown(
            Optional<Outcome.Value> value,
            @Nullable Query query,
            @Nullable String typed) {}
}
