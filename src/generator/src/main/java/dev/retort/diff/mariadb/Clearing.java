package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.SettingsReader;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The emptying of a database. */
final class Clearing {
    /** Views before what they read, and packages before their bodies, which go with them. */
    private static final List<String> QUERIES = List.of(
            "select 'EVENT', EVENT_NAME from information_schema.EVENTS where EVENT_SCHEMA = database()", """
            select case TABLE_TYPE when 'VIEW' then 'VIEW' when 'SEQUENCE' then 'SEQUENCE' else 'TABLE' end, TABLE_NAME
            from information_schema.TABLES where TABLE_SCHEMA = database() and TABLE_TYPE not like '%TEMPORARY%'
            order by TABLE_TYPE = 'VIEW' desc, TABLE_TYPE = 'SEQUENCE'\
            """, """
            select ROUTINE_TYPE, ROUTINE_NAME from information_schema.ROUTINES where ROUTINE_SCHEMA = database()
            and ROUTINE_TYPE <> 'PACKAGE BODY'\
            """);

    /** That of a new database, where this one has another by now. */
    private static final String COLLATION =
            "select @@global.collation_server from dual where @@collation_database <> @@global.collation_server";

    private Clearing() {}

    static void run(Connection connection) throws SQLException {
        Rows.run(
                connection,
                "set @retort_foreign_keys = @@foreign_key_checks, @retort_mode = @@sql_mode, foreign_key_checks = 0");
        for (String query : QUERIES) {
            List<String> objects = Rows.all(
                    connection,
                    query,
                    row -> row.getString(1).toLowerCase(Locale.ROOT) + " " + MariaDbText.quoted(row.getString(2)));
            for (String object : objects) {
                if (object.startsWith("package")) {
                    // Some servers know packages in this mode alone.
                    Rows.run(connection, "set sql_mode = 'ORACLE'");
                }
                Rows.run(connection, "drop " + object);
            }
        }
        Rows.run(connection, "set foreign_key_checks = @retort_foreign_keys, sql_mode = @retort_mode");
        if (!SettingsReader.comment(connection, SettingsReader.read(connection)).isEmpty()) {
            Rows.run(connection, "alter database comment = ''");
        }
        Optional<String> collation = Rows.first(connection, COLLATION, row -> row.getString(1));
        if (collation.isPresent()) {
            Rows.run(connection, "alter database collate = " + collation.get());
        }
    }
}
