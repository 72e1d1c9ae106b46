package dev.retort.internal.transaction;

import dev.retort.RetortException;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.internal.row.Product;
import java.sql.SQLException;
import org.jooq.ExecuteContext;

/**
 * The error of a transaction in which a database does nothing more, since a statement of it has failed: it says so, and what
 * failed, in the place of the server's words about the statement that came after.
 */
public final class AbortedTransaction {
    private AbortedTransaction() {}

    /** Puts that error in the place of the server's. */
    public static void explain(ExecuteContext context) {
        SQLException refused = context.sqlException();
        if (refused != null && Product.of(context.dialect()).isAborted(refused)) {
            String first = refused.getCause() instanceof SQLException failure ? ": " + ServerMessage.of(failure) : "";
            context.exception(new RetortException(
                            "a statement of this transaction has failed, and the database does nothing more in it"
                                    + first,
                            refused)
                    .withHint("rollback() ends it; what may fail and be gone on after belongs into savepoint(…)"));
        }
    }
}
