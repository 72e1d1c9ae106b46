package dev.retort.migrate.mariadb;

import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The transaction that a script has begun by itself, if it has, whose end is for the script to say. */
final class ScriptTransaction {
    private final Connection connection;
    private boolean begun;
    private boolean always;

    ScriptTransaction(Connection connection) {
        this.connection = connection;
    }

    boolean isOpen() {
        return begun || always;
    }

    void follow(ScriptStatement sql, StatementKind kind) throws SQLException {
        Optional<SqlStatement> statement = sql.parsed();
        if (statement.isPresent()) {
            follow(statement.get(), kind);
        }
    }

    private void follow(SqlStatement sql, StatementKind kind) throws SQLException {
        if (kind == StatementKind.DEFINITION || kind == StatementKind.LOCKING) {
            begun = false;
        } else if (kind == StatementKind.HARMLESS) {
            if (sql.startsWith("begin") || sql.startsWith("start", "transaction")) {
                begun = true;
            } else if (ends(sql)) {
                begun = false;
            }
        } else if (sql.startsWith("set") && sql.assigns("autocommit")) {
            always = !commitsEachStatement();
            begun = false;
            connection.setAutoCommit(false);
        }
    }

    private static boolean ends(SqlStatement sql) {
        boolean chained = sql.has("chain") && !sql.has("no", "chain");
        return (sql.startsWith("commit") || sql.startsWith("rollback")) && !sql.has("to") && !chained;
    }

    private boolean commitsEachStatement() throws SQLException {
        return Rows.first(connection, "select @@autocommit", row -> row.getBoolean(1))
                .orElseThrow();
    }
}
