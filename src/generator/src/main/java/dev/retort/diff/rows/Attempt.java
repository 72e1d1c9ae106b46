package dev.retort.diff.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** An attempt at something in a transaction, of which nothing stays where the server refuses it. */
final class Attempt {
    /** The products that take back by themselves what a single statement did that fails, and nothing else. */
    private static final Set<String> UNDOING = Set.of("MariaDB", "MySQL");

    private Attempt() {}

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Whether it was done. */
    static boolean at(Connection connection, Work work) throws SQLException {
        Savepoint before = savepoint(connection);
        try {
            work.run();
        } catch (SQLException refused) {
            try {
                connection.rollback(before);
            } catch (SQLException lost) {
                lost.addSuppressed(refused);
                throw lost;
            }
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    /** Where an engine has written that knows none, what was done so far stays. */
    private static Savepoint savepoint(Connection connection) throws SQLException {
        try {
            return connection.setSavepoint();
        } catch (SQLException _) {
            connection.commit();
            return connection.setSavepoint();
        }
    }

    /** Whether several statements, which are taken back together where one is refused, are sooner sent at once than one by one. */
    static boolean isOfSeveral(Connection connection) throws SQLException {
        return !UNDOING.contains(connection.getMetaData().getDatabaseProductName());
    }

    /** Whether all of them were done; if not, none was. */
    static boolean atOnce(Connection connection, List<String> statements) throws SQLException {
        return at(connection, () -> {
            try (Statement batch = connection.createStatement()) {
                batch.setEscapeProcessing(false);
                for (String sql : statements) {
                    batch.addBatch(sql);
                }
                batch.executeBatch();
            }
        });
    }

    static boolean at(Connection connection, String sql) throws SQLException {
        Work work = () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        };
        if (isOfSeveral(connection)) {
            return at(connection, work);
        }
        try {
            work.run();
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }
}
