package dev.retort.database.live;

import dev.retort.database.StatementApprover;
import dev.retort.sql.DestructiveStatement;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The watch that has each destructive statement approved. */
final class HarmWatch implements StatementWatch {
    /** To count more rows would take longer than a question may. */
    private static final int MANY = 100_000;

    private final Supplier<StatementApprover> approver;

    HarmWatch(Supplier<StatementApprover> approver) {
        this.approver = approver;
    }

    @Override
    public void before(Connection connection, String sql, Syntax syntax) {
        DestructiveStatement.of(sql, syntax)
                .ifPresent(harm -> approver.get().approve(harm, () -> rows(connection, harm.table())));
    }

    private static OptionalLong rows(Connection connection, Optional<String> table) {
        try {
            return table.isPresent() ? counted(connection, table.get()) : OptionalLong.empty();
        } catch (SQLException e) {
            // Who may not read the table is asked without its number of rows.
            return OptionalLong.empty();
        }
    }

    /** A failed question must not be the end of a transaction, as it is on PostgreSQL. */
    private static OptionalLong counted(Connection connection, String table) throws SQLException {
        Optional<Savepoint> before =
                connection.getAutoCommit() ? Optional.empty() : Optional.of(connection.setSavepoint("retort_count"));
        try {
            OptionalLong rows = count(connection, table);
            if (before.isPresent()) {
                connection.releaseSavepoint(before.get());
            }
            return rows;
        } catch (SQLException e) {
            if (before.isPresent()) {
                connection.rollback(before.get());
            }
            throw e;
        }
    }

    private static OptionalLong count(Connection connection, String table) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery(
                        "select count(*) from (select 1 as one from " + table + " limit " + (MANY + 1) + ") counted")) {
            long rows = answer.next() ? answer.getLong(1) : 0;
            return rows > MANY ? OptionalLong.empty() : OptionalLong.of(rows);
        }
    }
}
