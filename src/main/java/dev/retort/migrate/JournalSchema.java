package dev.retort.migrate;

import dev.retort.RetortException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the journal, in versions of their own. They are made when the first migration is about to run, each step
 * once; a step that was cut off is harmless to repeat.
 */
final class JournalSchema {
    private static final String VERSION_TABLE = "retort_version";

    /** The steps from each version to the next, in order; a step that was released is never changed. */
    private static final List<List<String>> STEPS = List.of(List.of("""
        create table if not exists %s.retort_migration (
          migration varchar(255) not null primary key comment 'V3, R name, or U3',
          after_rank int not null comment 'the last rank in the history when it began'
        ) engine=InnoDB character set utf8mb4 collate utf8mb4_bin
          comment 'migrations that are applied or undone in part'\
        """, """
        create table if not exists %s.retort_statement (
          migration varchar(255) not null,
          number int not null comment 'from 1',
          digest char(64) not null comment 'SHA-256 of its text',
          state varchar(7) not null comment 'started or done',
          seen mediumtext null comment 'what it was about to change',
          session mediumtext null comment 'SET statements that restore the session behind it',
          last_insert_id bigint unsigned not null default 0,
          primary key (migration, number)
        ) engine=InnoDB character set utf8mb4 collate utf8mb4_bin
          comment 'their statements, as far as they came'\
        """));

    private JournalSchema() {}

    /**
     * Brings the tables to this version.
     *
     * @param schema the schema that holds them
     */
    static void upgrade(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = version(statement, schema);
            if (version > STEPS.size()) {
                throw new RetortException("a newer Retort has left its notes on migrations in this database")
                        .withHint("use that version, or a later one");
            }
            for (int step = version; step < STEPS.size(); step++) {
                for (String sql : STEPS.get(step)) {
                    statement.execute(sql.formatted(MariaDbText.quoted(schema)));
                }
                statement.execute(
                        "update %s.%s set version = %d".formatted(MariaDbText.quoted(schema), VERSION_TABLE, step + 1));
            }
            connection.commit();
        }
    }

    /** Whether there are tables to read. */
    static boolean exists(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from information_schema.TABLES where"
                        + " TABLE_SCHEMA = " + MariaDbText.literal(schema)
                        + " and TABLE_NAME in ('retort_migration', 'retort_statement')")) {
            found.next();
            return found.getInt(1) == 2;
        }
    }

    private static int version(Statement statement, String schema) throws SQLException {
        statement.execute(("create table if not exists %s.%s (version int not null) engine=InnoDB"
                        + " comment 'of the tables that Retort keeps its notes in'")
                .formatted(MariaDbText.quoted(schema), VERSION_TABLE));
        try (ResultSet row = statement.executeQuery(
                "select max(version) from %s.%s".formatted(MariaDbText.quoted(schema), VERSION_TABLE))) {
            row.next();
            int version = row.getInt(1);
            if (!row.wasNull()) {
                return version;
            }
        }
        statement.execute("insert into %s.%s values (0)".formatted(MariaDbText.quoted(schema), VERSION_TABLE));
        return 0;
    }
}
