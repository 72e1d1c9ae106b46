package dev.retort.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/**
 * The savepoints that PostgreSQL's driver sets before each statement of a transaction, so that one which fails costs the transaction
 * nothing. They lie within each other: those of a thousand statements take longer than the statements.
 */
public final class DriverSavepoints {
    private DriverSavepoints() {}

    /** Has a connection of PostgreSQL set them or not; does nothing with that of another product. */
    public static void set(Connection connection, boolean areSet) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(PGConnection.class).setAutosave(areSet ? AutoSave.ALWAYS : AutoSave.NEVER);
        }
    }
}
