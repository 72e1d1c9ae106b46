package dev.retort.generate.catalog;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** The queries that failed, of those by which jOOQ read a schema: of some it writes a line into its log, and continues. */
public final class QueryFailures implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private @Nullable RuntimeException first;

    /** A context whose queries are watched. */
    public DSLContext watched(DSLContext context) {
        return context.configuration().deriveAppending(this).dsl();
    }

    @Override
    public void exception(ExecuteContext context) {
        if (first == null) {
            first = context.exception();
        }
    }

    /** Throws what went wrong first. */
    public void requireNone() {
        if (first != null) {
            throw first;
        }
    }
}
