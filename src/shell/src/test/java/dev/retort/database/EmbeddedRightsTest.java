package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQL can do in an embedded server, whatever its source: sentences 7 to 11 of docs/SECURITY.md. */
class EmbeddedRightsTest {
    @TempDir
    static Path project;

    private static Database database;

    @TempDir
    Path elsewhere;

    private Connection connection;
    private Statement statement;

    @BeforeAll
    static void start() {
        database = DatabaseOpener.open(TestServer.embedded(project), _ -> {});
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
        statement = connection.createStatement();
        statement.execute("create or replace table t (a text)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void sentence7_noFileIsReadOrWritten() throws SQLException, IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "s3cret");
        Path target = elsewhere.resolve("written");

        refused("select 1 into outfile '" + target + "'");
        refused("select 1 into dumpfile '" + target + "'");
        refused("load data infile '" + secret + "' into table t");
        refused("load data local infile '" + secret + "' into table t");
        refused("set global general_log_file = '" + target + "'");
        refused("set global slow_query_log_file = '" + target + "'");
        refused("set global innodb_buffer_pool_filename = '../../written'");
        refused("set global secure_file_priv = ''");
        assertEquals("null", value("select load_file('" + secret + "')"));
        for (String engine : List.of("myisam", "innodb", "aria")) {
            try {
                statement.execute("create or replace table d (a int) engine=" + engine + " data directory='" + elsewhere
                        + "' index directory='" + elsewhere + "'");
            } catch (SQLException refused) {
                // In strict mode it is an error, and else a warning.
                continue;
            }
        }
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(List.of(secret), files.toList());
        }
    }

    @Test
    void sentence8_noLibraryIsLoaded_andNoOtherServerIsReached() {
        refused("install soname 'ha_connect'");
        refused("install plugin x soname '../../x.so'");
        refused("create function evil returns string soname 'evil.so'");
        refused("set global plugin_dir = '/tmp'");
        refused("set global wsrep_provider = '/tmp/x.so'");
        refused("create table f (a int) engine=federated connection='mysql://u@h/d/t'");
        refused("create table f (a int) engine=connect");
        refused("create table f (a int) engine=spider");
        refused("create server s foreign data wrapper mysql options (host 'h')");
        refused("change master to master_host = 'h'");
    }

    @Test
    void sentence9_noAccountMayDoMore_andNoneCanBeMade() throws SQLException {
        refused("insert into mysql.plugin values ('x', 'y.so')");
        refused("insert into mysql.func values ('x', 0, 'y.so', 'function')");
        refused("update mysql.global_priv set Priv = '{}'");
        refused("create table mysql.x (a int)");
        refused("drop database mysql");
        refused("grant file on *.* to root@localhost");
        refused("grant super on *.* to root@localhost");
        statement.execute("create or replace role rights_test");
        refused("grant all on *.* to rights_test");
        refused("grant all on `%`.* to rights_test");
        refused("grant all on `mysq_`.* to rights_test");
        refused("grant all on mysql.* to rights_test");
        statement.execute("create or replace definer = root@localhost procedure p() sql security definer"
                + " set global general_log_file = '/tmp/x'");
        refused("call p()");
        statement.execute("create or replace definer = `mariadb.sys`@localhost procedure p() sql security definer"
                + " delete from mysql.global_priv");
        refused("call p()");
    }

    @Test
    void sentence10_noEventRuns() throws SQLException {
        statement.execute("create or replace event e on schedule every 1 second do insert into t values ('x')");

        refused("set global event_scheduler = on");
        assertEquals("OFF", value("select @@event_scheduler"));
    }

    @Test
    void sentence11_whatMigrationsDo_isAllowed() throws SQLException {
        for (String sql : List.of(
                "create or replace database rights_other",
                "create table rights_other.t (a int)",
                "create or replace function f(a int) returns int return a + 1",
                "create trigger tr before insert on t for each row set new.a = 'y'",
                "create or replace definer = nobody@localhost view v as select * from t",
                "create or replace sequence s",
                "create or replace user rights_user@localhost identified by 'x'",
                "grant select on retort.* to rights_user@localhost",
                "set session sql_log_bin = 0",
                "set session foreign_key_checks = 0",
                "set session sql_mode = ''",
                "create temporary table tt (a int)",
                "lock tables t write",
                "unlock tables",
                "flush tables",
                "select count(*) from mysql.user",
                "drop user rights_user@localhost",
                "drop database rights_other")) {
            statement.execute(sql);
        }
        assertTrue(Integer.parseInt(value("select count(*) from information_schema.processlist")) > 0);
    }

    private void refused(String sql) {
        SQLException e = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertFalse(e.getErrorCode() == 1064, sql + ": " + e.getMessage());
    }

    private String value(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
