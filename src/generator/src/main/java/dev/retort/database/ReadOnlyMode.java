package dev.retort.database;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The mode by which the connections of a product are held to reading. */
public interface ReadOnlyMode {
    /** What to say to who typed a query of jOOQ's that writes. */
    String ADVICE = ".fetch() runs what writes";

    /** How a connection is held to it until that is taken back. */
    WriteBarrier barrier();

    /** The query for whether a connection may write now. */
    String state();

    /** Whether a statement failed because it would write. */
    boolean refused(SQLException failure);

    /** Begins a time in which what is read is only looked at: within the transaction that is open, or in one of its own. */
    default Ending begin(Connection connection) throws SQLException {
        WriteBarrier barrier = barrier();
        return barrier.raiseOn(connection) ? () -> barrier.lowerOn(connection) : () -> {};
    }

    /** Whether what writes is refused within an open transaction, too. */
    default boolean holdsWithinTransaction() {
        return true;
    }

    /** Whether it refuses even to explain what writes. */
    default boolean refusesEstimates() {
        return false;
    }

    /** Whether an error says that a database refused to write where only reading was meant. */
    static boolean isRefusal(RetortException error) {
        return error.getCause() instanceof SQLException cause
                && Dialect.all().stream().anyMatch(dialect -> dialect.readOnly().refused(cause));
    }

    /** What is done at the end of such a time. */
    interface Ending {
        void run() throws SQLException;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
