package dev.retort.shell;

import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** The query that was last run, or shown without being run. For one thread. */
final class LastQuery {
    private @Nullable Query query;
    private @Nullable Query typedQuery;
    private @Nullable String typed;

    /** Notes what is about to run. */
    void ran(Query now) {
        query = now;
    }

    /** Notes that a query is SQL that was typed as it stands. */
    void typed(Query now, String sql) {
        typedQuery = now;
        typed = sql;
    }

    /** The query; empty before the first. */
    Optional<Query> query() {
        return Optional.ofNullable(query);
    }

    /** The SQL of the query as it was typed, if it was typed as SQL. */
    @SuppressWarnings("ReferenceEquality") // it is this one object that was noted
    Optional<String> typedSql() {
        return query != null && query == typedQuery ? Optional.ofNullable(typed) : Optional.empty();
    }
}
