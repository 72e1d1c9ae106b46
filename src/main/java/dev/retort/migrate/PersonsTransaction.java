package dev.retort.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Whether the script has begun a transaction of its own, whose end is for the script to say. */
final class PersonsTransaction {
    private static final Pattern BEGINS =
            Pattern.compile("\\A(?:START\\s+TRANSACTION|BEGIN)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(
            "\\A(?:COMMIT|ROLLBACK)\\b(?!.*\\bTO\\b)(?!.*(?<!NO\\s)\\bCHAIN\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETS_AUTOCOMMIT = Pattern.compile(
            "(?:\\ASET|,)\\s*(?:SESSION\\s+|LOCAL\\s+|@@(?:SESSION\\.|LOCAL\\.)?)?AUTOCOMMIT\\s*:?=",
            Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private boolean begun;
    private boolean always;

    PersonsTransaction(Connection connection) {
        this.connection = connection;
    }

    boolean isOpen() {
        return begun || always;
    }

    /** Takes note of a statement that has succeeded. */
    void follow(String sql, StatementKind kind) throws SQLException {
        String bare = StatementKind.bare(sql);
        if (kind == StatementKind.DEFINITION || kind == StatementKind.LOCKING) {
            begun = false;
        } else if (kind == StatementKind.HARMLESS) {
            if (BEGINS.matcher(bare).lookingAt()) {
                begun = true;
            } else if (ENDS.matcher(bare).find()) {
                begun = false;
            }
        } else if (SETS_AUTOCOMMIT.matcher(bare).find()) {
            always = !commitsEachStatement();
            begun = false;
            connection.setAutoCommit(false);
        }
    }

    private boolean commitsEachStatement() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@autocommit")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
