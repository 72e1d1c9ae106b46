package dev.retort.internal.connection;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jooq.ExecuteContext;

/**
 * The errors of batches whose driver gives the state of what failed in their cause alone, as SQLite's does: by that, jOOQ makes
 * an exception of the class that a single statement would have.
 */
public final class BatchErrors {
    private BatchErrors() {}

    /** Puts the cause in the place of the batch's own. */
    public static void unwrap(ExecuteContext context) {
        if (context.sqlException() instanceof BatchUpdateException batch
                && batch.getSQLState() == null
                && batch.getCause() instanceof SQLException cause) {
            context.sqlException(cause);
        }
    }
}
