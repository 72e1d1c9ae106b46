package dev.retort.internal.transaction;

import java.sql.Connection;
import org.jooq.tools.jdbc.DefaultConnection;

/** A connection that stays its owner's: to close this leaves it open. */
final class BorrowedConnection extends DefaultConnection {

    BorrowedConnection(Connection connection) {
        super(connection);
    }

    @Override
    public void close() {
        // The owner closes it.
    }
}
