package dev.retort.migrate.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a schema whose engine has no transactions: what is written to them cannot be committed with the journal. */
public final class UnsafeTables {
    private final Connection connection;
    private List<String> names;

    private UnsafeTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.names = read(connection);
    }

    public static UnsafeTables in(Connection connection) throws SQLException {
        return new UnsafeTables(connection);
    }

    boolean isNamedIn(ScriptStatement sql) {
        return !namesIn(sql).isEmpty();
    }

    /** The checksums of those tables that a statement names, one a line. */
    public String checksums(ScriptStatement sql) throws SQLException {
        return checksums(connection, namesIn(sql));
    }

    /** The same tables' checksums as they are now. */
    static String again(Connection connection, String checksums) throws SQLException {
        return checksums(
                connection,
                checksums
                        .lines()
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList());
    }

    /** Takes note of a statement that has succeeded, and may have made such a table. */
    void follow(ScriptStatement sql, StatementKind kind) throws SQLException {
        if (kind == StatementKind.DEFINITION && sql.text().code().stream().anyMatch(token -> token.is("engine"))) {
            names = read(connection);
        }
    }

    private List<String> namesIn(ScriptStatement sql) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(sql.text().names());
        return names.stream().filter(named::contains).toList();
    }

    private static String checksums(Connection connection, List<String> tables) throws SQLException {
        StringBuilder checksums = new StringBuilder();
        for (String table : tables) {
            String checksum = "checksum table " + MariaDbText.quoted(table);
            checksums.append(Rows.all(connection, checksum, row -> row.getString(2) + " " + table + "\n")
                    .getFirst());
        }
        return checksums.toString();
    }

    private static List<String> read(Connection connection) throws SQLException {
        return Rows.all(connection, """
            select TABLE_NAME from information_schema.TABLES
            where TABLE_SCHEMA = database() and TABLE_TYPE = 'BASE TABLE' and ENGINE in
              (select ENGINE from information_schema.ENGINES where TRANSACTIONS = 'NO')
            order by 1
            """, row -> row.getString(1));
    }
}
