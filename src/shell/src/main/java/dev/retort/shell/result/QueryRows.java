package dev.retort.shell.result;

import dev.retort.database.Dialect;
import dev.retort.database.SessionSyntax;
import dev.retort.database.live.ReadOnlyBlock;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.util.Optional;
import org.jooq.Configuration;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The rows of a query that runs by being looked at, which the driver hands on one by one: the server refuses it if
 * it writes. For one thread.
 */
final class QueryRows implements AutoCloseable {
    /** How many rows the driver fetches at a time: MariaDB's would take all of them into memory otherwise. */
    private static final int FETCH_SIZE = 1_000;

    private final DSLContext db;
    private final ReadOnlyBlock block;
    private final Cursor<?> cursor;

    private QueryRows(DSLContext db, ReadOnlyBlock block, Cursor<?> cursor) {
        this.db = db;
        this.block = block;
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
        ReadOnlyBlock block = isRefusedInVain(query, own) ? ReadOnlyBlock.NONE : ReadOnlyBlock.begin(own);
        try {
            return new QueryRows(own.dsl(), block, lazy.fetchLazy(query));
        } catch (RuntimeException | Error e) {
            block.close();
            throw e;
        }
    }

    /** Whether a query does nothing but read, as far as its SQL shows; one that gives rows may write all the same. */
    static boolean isReading(ResultQuery<?> query) {
        Syntax syntax = Optional.ofNullable(query.configuration())
                .map(SessionSyntax::of)
                .orElse(Syntax.STANDARD);
        return SqlText.of(query.getSQL(), syntax).isReading();
    }

    /** Some servers refuse to explain what writes where they refuse writing, though they only estimate. */
    private static boolean isRefusedInVain(ResultQuery<?> query, Configuration configuration) {
        return Dialect.known(configuration.dialect())
                .filter(dialect -> dialect.readOnly().refusesEstimates())
                .filter(dialect -> SqlText.of(query.getSQL(), dialect.syntax()).isEstimating())
                .isPresent();
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
        try (block) {
            cursor.close();
        }
    }
}
