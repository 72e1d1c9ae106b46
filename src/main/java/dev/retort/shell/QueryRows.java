package dev.retort.shell;

import java.util.Optional;
import org.jooq.Configuration;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The rows of a query that runs, which the driver hands on as they are asked for. For one thread. */
final class QueryRows implements AutoCloseable {
    /** How many rows the driver fetches at a time: MariaDB's would take all of them into memory otherwise. */
    private static final int FETCH_SIZE = 1_000;

    private final DSLContext db;
    private final RowByRow transaction;
    private final Cursor<?> cursor;

    private QueryRows(DSLContext db, RowByRow transaction, Cursor<?> cursor) {
        this.db = db;
        this.transaction = transaction;
        this.cursor = cursor;
    }

    /**
     * Runs a query.
     *
     * @param db where to run it if it is not attached to a connection of its own
     * @param most how many rows the server is to send at most; 0 for all
     */
    static QueryRows of(ResultQuery<?> query, DSLContext db, long most) {
        Configuration own = Optional.ofNullable(query.configuration())
                .filter(configuration -> configuration.dialect() != SQLDialect.DEFAULT)
                .orElseGet(db::configuration);
        int maxRows = most < Integer.MAX_VALUE ? (int) most : 0;
        DSLContext lazy = DSL.using(
                own.deriveSettings(derived -> derived.withFetchSize(FETCH_SIZE).withMaxRows(maxRows)));
        RowByRow transaction = RowByRow.begin(own, maxRows);
        try {
            return new QueryRows(own.dsl(), transaction, lazy.fetchLazy(query));
        } catch (RuntimeException | Error e) {
            transaction.close();
            throw e;
        }
    }

    /** The context that the query ran in. */
    DSLContext db() {
        return db;
    }

    Cursor<?> cursor() {
        return cursor;
    }

    @Override
    public void close() {
        try (transaction) {
            cursor.close();
        }
    }
}
