package dev.retort.migrate.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.internal.text.WordSet;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlToken;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The state that a session on MariaDB holds beside the tables, which a migration that is continued in another session
 * would miss: the current database, the system variables that it has set, and its own variables.
 */
record SessionState(Connection connection, Map<String, String> atFirst) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /** What changes by itself, what the transaction is to decide, and what is restored apart from these. */
    private static final Set<String> OWN_LIFE = WordSet.of("""
        timestamp rand_seed1 rand_seed2 insert_id last_insert_id identity error_count warning_count in_transaction
        autocommit pseudo_thread_id last_gtid gtid_seq_no gtid_domain_id server_id proxy_user external_user
        """);

    private static final String MARIADB_VARIABLES = "select VARIABLE_NAME, hex(VARIABLE_VALUE), VARIABLE_TYPE,"
            + " CHARACTER_SET_NAME, VARIABLE_VALUE from information_schema.USER_VARIABLES where VARIABLE_VALUE is not"
            + " null";

    /** MySQL tells no types: what is a number there is restored as its text, which it compares and computes with alike. */
    private static final String MYSQL_VARIABLES = "select VARIABLE_NAME, hex(VARIABLE_VALUE), 'VARCHAR', 'utf8mb4',"
            + " VARIABLE_VALUE from performance_schema.user_variables_by_thread"
            + " where THREAD_ID = (select THREAD_ID from performance_schema.threads where PROCESSLIST_ID ="
            + " connection_id()) and VARIABLE_VALUE is not null";

    private static final int READ_ONLY_VARIABLE = 1238;

    /** Begins to watch a session that is as it was opened. */
    static SessionState watch(Connection connection) throws SQLException {
        return new SessionState(connection, systemVariables(connection));
    }

    /** Whether a statement can have changed anything of this. */
    static boolean concerns(ScriptStatement sql) {
        return sql.parsed()
                .filter(statement -> statement.startsWith("set")
                        || statement.startsWith("use")
                        || statement.tokens().stream().anyMatch(token -> token.kind() == SqlToken.Kind.VARIABLE))
                .isPresent();
    }

    /** The SET statements, one a line, that make a new session what this one is. */
    String statements() throws SQLException {
        String changed = systemVariables(connection).entrySet().stream()
                .filter(variable -> !variable.getValue().equals(atFirst.get(variable.getKey())))
                .map(variable -> "set session " + variable.getKey() + " = " + value(variable.getValue()) + "\n")
                .collect(Collectors.joining());
        Optional<String> database = Rows.first(connection, "select database()", row -> row.getString(1));
        return changed
                + userVariables()
                + database.map(name -> "use " + MariaDbText.quoted(name) + "\n").orElse("");
    }

    private String userVariables() throws SQLException {
        boolean mariaDb = connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        return String.join("", Rows.all(connection, mariaDb ? MARIADB_VARIABLES : MYSQL_VARIABLES, row -> {
            String value = row.getString(3).equals("VARCHAR")
                    ? "convert(convert(x'" + row.getString(2) + "' using utf8mb4) using " + row.getString(4) + ")"
                    : row.getString(5);
            return "set @" + MariaDbText.quoted(row.getString(1)) + " = " + value + "\n";
        }));
    }

    /** Makes the session what another was. */
    void restore(String statements, String lastInsertId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements.lines().toList()) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (e.getErrorCode() != READ_ONLY_VARIABLE) {
                        throw e;
                    }
                    // It follows from another variable, which has been set.
                }
            }
            statement.execute("set session last_insert_id = " + lastInsertId);
        }
    }

    private static String value(String value) {
        if (NUMBER.matcher(value).matches()) {
            return value;
        }
        return value.chars().allMatch(c -> c >= ' ' && c < 127 && c != '\\' && c != '\'')
                ? "'" + value + "'"
                : "convert(x'" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "' using utf8mb4)";
    }

    private static Map<String, String> systemVariables(Connection connection) throws SQLException {
        Map<String, String> variables = new LinkedHashMap<>();
        Rows.all(connection, "show session variables", row -> variables.put(row.getString(1), row.getString(2)));
        variables.keySet().removeAll(OWN_LIFE);
        return variables;
    }
}
