package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL can do in an embedded PostgreSQL, and how it comes there: through a Unix socket. */
@Tag("slow")
class EmbeddedPostgresTest {
    @TempDir
    static Path project;

    private static Database database;

    private Connection connection;
    private Statement statement;

    @BeforeAll
    static void start() {
        database = DatabaseOpener.open(TestServer.embedded(project, "14"), _ -> {});
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
        statement = connection.createStatement();
        statement.execute("create table t (a text)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
        try (Connection other = database.connect();
                Statement dropping = other.createStatement()) {
            dropping.execute("drop table if exists t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t to '%s'",
                "copy t from '/etc/passwd'",
                "copy t from program 'touch %s'",
                "select pg_read_file('/etc/passwd')",
                "select lo_export(lo_create(0), '%s')",
                "grant pg_execute_server_program to postgres",
                "grant pg_write_server_files to postgres",
                "create role other superuser",
                "alter role postgres superuser",
                "set session authorization retort",
                "set role retort",
                "alter system set archive_command = 'touch %s'",
                "create extension dblink",
                "create extension file_fdw",
                "create function f() returns int language c as '/lib/x86_64-linux-gnu/libc.so.6', 'rand'",
                "load 'auto_explain'",
                "create subscription s connection 'host=localhost' publication p"
            })
    void statementThatReachesOutOfTheDatabase_isRefused(String sql) {
        Path planted = project.resolve("planted");
        SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql.formatted(planted)));
        assertTrue(Set.of("42501", "42704", "0LP01").contains(refused.getSQLState()), refused.toString());
        assertFalse(Files.exists(planted));
    }

    @Test
    void whatTheServerLacks_isSaid_withTheWayToAnother() {
        assertEquals(
                "the embedded PostgreSQL has no extension postgis: RETORT_URL, or [shadow] url in db/retort.toml,"
                        + " names a server that has it",
                advice("create extension postgis"));
        assertEquals(
                "in the embedded PostgreSQL, SQL has the rights of the database's owner, and no superuser's;"
                        + " RETORT_URL, or [shadow] url in db/retort.toml, names a server where it has more",
                advice("create extension dblink"));
        assertEquals("", advice("select nothing"));
    }

    private String advice(String sql) {
        return database.advice(assertThrows(SQLException.class, () -> statement.execute(sql)))
                .orElse("");
    }

    @Test
    void whatMigrationsDo_isAllowed() throws SQLException {
        connection.setAutoCommit(false);
        for (String sql : new String[] {
            "create role reader",
            "grant select on t to reader",
            "create extension pg_trgm",
            "create extension \"uuid-ossp\"",
            "create extension pg_stat_statements",
            "comment on extension plpgsql is 'PL/pgSQL'",
            "comment on schema public is 'ours'",
            "drop schema public cascade",
            "create schema public authorization postgres",
            "alter database retort set timezone = 'UTC'"
        }) {
            statement.execute(sql);
        }
        connection.rollback();
    }

    @Test
    void textIsUnicode_andSortedByItsBytes() throws SQLException {
        assertEquals("äöé", value("select lower('ÄÖÉ')"));
        assertEquals("Z,a,ä", value("select string_agg(x, ',' order by x) from unnest(array['ä', 'a', 'Z']) x"));
    }

    @Test
    void interruptOfAThread_leavesItsConnectionOpen() throws SQLException {
        Thread.currentThread().interrupt();
        assertEquals("1", value("select 1 from pg_sleep(0.01)"));
        assertTrue(Thread.interrupted());
        assertEquals("2", value("select 2"));
    }

    @Test
    void answerThatComesTooLate_isTold() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 20);
        SQLException late = assertThrows(SQLException.class, () -> value("select pg_sleep(10)"));
        assertTrue(late.getSQLState().startsWith("08"), late.toString());
        assertTrue(connection.isClosed());
    }

    @Test
    void valuesLargerThanAnyBuffer_comeAndGoWhole() throws SQLException {
        String large = "0123456789äöü".repeat(400_000);
        try (var insert = connection.prepareStatement("insert into t values (?)")) {
            insert.setString(1, large);
            insert.execute();
        }
        assertEquals(large, value("select a from t"));
    }

    @Test
    void droppedDatabase_isMadeAgain() throws SQLException {
        connection.close();
        try (Database other = database.sibling("postgres").orElseThrow();
                Connection beside = other.connect();
                Statement dropping = beside.createStatement()) {
            dropping.execute("drop database retort with (force)");
        }
        connection = database.connect();
        statement = connection.createStatement();
        assertEquals("retort public", value("select current_database() || ' ' || current_schema()"));
    }

    private String value(String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
