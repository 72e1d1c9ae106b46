package dev.retort.shell;

import dev.retort.plan.ReadingSql;
import org.jooq.ResultQuery;

/** Tells the queries that only read, and so may be run by being looked at, from those that return rows but write. */
final class Reading {
    private Reading() {}

    /** Whether the query does nothing but read, as far as its SQL shows. */
    static boolean is(ResultQuery<?> query) {
        return isReading(query.getSQL());
    }

    static boolean isReading(String sql) {
        return ReadingSql.isReading(sql);
    }
}
