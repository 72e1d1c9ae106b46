package dev.retort.database.duckdb;

import dev.retort.database.ReadOnlyMode;
import dev.retort.database.WriteBarrier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The mode by which connections to DuckDB are held to reading: the file is opened for nothing else, or else what is
 * only looked at is read in a transaction of its own. What is in memory is lost in any case, and not held to anything.
 */
final class DuckDbReadOnly implements ReadOnlyMode {
    /** Whether nothing that lasts can be written. */
    private static final String STATE =
            "select current_setting('access_mode') = 'read_only' or current_database() = 'memory'";

    private static final WriteBarrier BARRIER = new WriteBarrier(STATE, "begin transaction read only", "rollback");

    private static final Pattern REFUSED =
            Pattern.compile("attached in read-only mode|transaction is launched in read-only mode");

    @Override
    public WriteBarrier barrier() {
        return BARRIER;
    }

    @Override
    public String state() {
        return STATE;
    }

    @Override
    public boolean refused(SQLException failure) {
        return REFUSED.matcher(String.valueOf(failure.getMessage())).find();
    }

    @Override
    public Ending begin(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? ReadOnlyMode.super.begin(connection) : () -> {};
    }

    @Override
    public boolean holdsWithinTransaction() {
        return false;
    }
}
