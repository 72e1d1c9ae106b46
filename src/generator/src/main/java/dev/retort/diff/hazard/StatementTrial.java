package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The running of a statement on a scratch database, where the server itself says what it does to a table. */
public interface StatementTrial {

    /**
     * Runs a statement once; gives what the server did, as far as it says.
     *
     * @param expected what is known of such statements
     * @throws SQLException when the statement fails
     */
    Optional<TableWork> run(Connection scratch, SqlStatement sql, List<SchemaChange> changes, TableWork expected)
            throws SQLException;
}
