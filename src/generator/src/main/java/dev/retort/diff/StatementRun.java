package dev.retort.diff;

import dev.retort.diff.model.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The running of statements on a scratch database, as an upgrade does it: in one transaction, but for what must be outside of one. */
public final class StatementRun {
    private StatementRun() {}

    /** Runs all, and commits. */
    public static void execute(Connection connection, List<Change> changes) throws SQLException, UnequalException {
        for (Change change : changes) {
            boolean isJoined = !change.isOutsideTransaction();
            if (connection.getAutoCommit() == isJoined) {
                connection.setAutoCommit(!isJoined);
            }
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(change.sql());
            } catch (SQLException e) {
                throw new UnequalException(new FailingStatement(change, String.valueOf(e.getMessage())));
            }
        }
        connection.setAutoCommit(true);
    }
}
