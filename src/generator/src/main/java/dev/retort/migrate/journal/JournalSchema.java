package dev.retort.migrate.journal;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The tables of the journal, in versions of their own. They are made when the first migration is about to run of which account is
 * kept, each step once; a step that was cut off is harmless to repeat.
 *
 * @param schema the schema that holds them; empty where there is but one
 */
record JournalSchema(Dialect dialect, String schema) {
    static final String MIGRATIONS = "retort_migration";
    static final String STATEMENTS = "retort_statement";

    private static final String VERSION = "retort_version";

    /** The steps from each version to the next, in order; a step that was released is never changed. */
    private static final List<List<String>> STEPS = List.of(List.of("""
        create table if not exists %s (
          migration varchar(255) not null primary key comment 'V3, R name, or U3',
          after_rank int not null comment 'the last rank in the history when it began'
        ) engine=InnoDB character set utf8mb4 collate utf8mb4_bin
          comment 'migrations that are applied or undone in part'\
        """, """
        create table if not exists %s (
          migration varchar(255) not null,
          number int not null comment 'from 1',
          digest char(64) not null comment 'SHA-256 of its text',
          state varchar(7) not null comment 'started or done',
          seen mediumtext null comment 'what it was about to change',
          session mediumtext null comment 'SET statements that restore the session after it',
          last_insert_id bigint unsigned not null default 0,
          primary key (migration, number)
        ) engine=InnoDB character set utf8mb4 collate utf8mb4_bin
          comment 'their statements, as far as they came'\
        """));

    /** The same where definitions do not commit, in words that the standard has. */
    private static final List<List<String>> PLAIN_STEPS = List.of(List.of("""
        create table if not exists %s (
          migration varchar(255) not null primary key,
          after_rank int not null
        )\
        """, """
        create table if not exists %s (
          migration varchar(255) not null,
          number int not null,
          digest varchar(64) not null,
          state varchar(7) not null,
          seen text null,
          session text null,
          last_insert_id bigint not null default 0,
          primary key (migration, number)
        )\
        """));

    static JournalSchema of(Database database) {
        return new JournalSchema(database.dialect(), database.schema());
    }

    /** A table's name, whichever schema the connection is in. */
    String name(String table) {
        return dialect.qualified(schema, table);
    }

    /** Brings the tables to this version. */
    void upgrade(Connection connection) throws SQLException {
        List<List<String>> steps = dialect.commitsDefinitions() ? STEPS : PLAIN_STEPS;
        try (Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version > steps.size()) {
                throw new RetortException("a newer Retort has left its notes on migrations in this database")
                        .withHint("use that version, or a later one");
            }
            for (int step = version; step < steps.size(); step++) {
                statement.execute(steps.get(step).get(0).formatted(name(MIGRATIONS)));
                statement.execute(steps.get(step).get(1).formatted(name(STATEMENTS)));
                statement.execute("update %s set version = %d".formatted(name(VERSION), step + 1));
            }
            connection.commit();
        }
    }

    boolean exists(Connection connection) throws SQLException {
        return count(connection, MIGRATIONS, STATEMENTS) == 2;
    }

    private int count(Connection connection, String... tables) throws SQLException {
        return Rows.first(connection, dialect.countOfTables(schema, List.of(tables)), row -> row.getInt(1))
                .orElseThrow();
    }

    private int version(Statement statement) throws SQLException {
        // PostgreSQL would remark that the table is there.
        if (count(statement.getConnection(), VERSION) == 0) {
            statement.execute("create table if not exists " + name(VERSION) + " (version int not null)"
                    + (dialect.commitsDefinitions()
                            ? " engine=InnoDB comment 'of the tables that Retort keeps its notes in'"
                            : ""));
        }
        Optional<String> version = Rows.first(
                statement.getConnection(), "select max(version) from " + name(VERSION), row -> row.getString(1));
        if (version.isEmpty()) {
            statement.execute("insert into " + name(VERSION) + " values (0)");
        }
        return version.map(Integer::valueOf).orElse(0);
    }
}
