package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.shell.SchemaProbe;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers remark about statements, and what is left in their logs. */
@Tag("slow")
class ServerNoticesTest {
    @TempDir
    Path folder;

    @Test
    void warningsOfMariaDb_areShownOnStandardError() {
        String url = withTable(TestServer.createSchema()).jdbc() + "&user=root";

        Ran ran = run(
                url,
                "-e",
                "db.execute(\"set sql_mode = ''\")",
                "-e",
                "db.execute(\"insert into t values (1, 'far too long')\")");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.err().contains("warning: Data truncated for column 'name' at row 1"), ran.err());
        assertEquals("", run(url, "-e", "select(T.ID).from(T)").err());
        assertFalse(run(url, "-e", "explain(select(T.ID).from(T))").err().contains("warning"));
    }

    @Test
    void aFloodOfThem_isCut_withTheirNumber() {
        String url = withTable(TestServer.createSchema()).jdbc() + "&user=root";

        Ran ran = run(
                url,
                "-e",
                "db.execute(\"set sql_mode = ''\")",
                "-e",
                "db.execute(\"insert into t select seq, 'far too long' from seq_1_to_40\")");

        assertEquals(
                10,
                ran.err().lines().filter(line -> line.startsWith("warning: ")).count(),
                ran.err());
        assertTrue(ran.err().contains("and 30 more of the server's remarks"), ran.err());
    }

    @Test
    void noticesOfPostgres_areShown_withNothingThatMovesTheCursor() throws SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        TestServer.execute(url, "create table t (id int primary key)");

        Ran ran = run(
                url.jdbc() + "?user=" + url.user().orElseThrow(),
                "-e",
                "db.execute(\"create table if not exists t (id int)\")",
                "-e",
                "db.execute(\"do $$ begin raise warning E'a\\\\x1b]0;title\\\\x07b' using hint = 'look'; end $$\")");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.err().contains("notice: relation \"t\" already exists, skipping"), ran.err());
        assertTrue(ran.err().contains("warning: a\\x1b]0;title\\x07b; look"), ran.err());
    }

    @Test
    void migrations_showThemWithTheirLine() throws IOException {
        DatabaseUrl url = TestServer.createSchema();
        Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(
                folder.resolve("db/migration/V1__t.sql"), "create table t (id int);\n\ndrop table if exists u;\n");
        Files.createDirectories(folder.resolve("db/undo"));
        Files.writeString(folder.resolve("db/undo/U1__t.sql"), "drop table if exists v;\ndrop table t;\n");

        Ran up = run("upgrade", "--project", folder.toString(), "--url", url.jdbc() + "&user=root");
        Ran down = run("downgrade", "base", "--project", folder.toString(), "--url", url.jdbc() + "&user=root");

        assertEquals(0, up.status(), up.err());
        assertTrue(up.err().contains("db/migration/V1__t.sql:3: warning: Unknown table"), up.err());
        assertEquals(0, down.status(), down.err());
        assertTrue(down.err().contains("db/undo/U1__t.sql:1: warning: Unknown table"), down.err());
    }

    /** An error would end the transaction, and every question after it would fail. */
    @Test
    void theLookAtTheSchema_leavesNoErrorInTheLog() throws SQLException {
        try (Database database =
                        DatabaseOpener.open(TestServer.config(folder, TestPostgres.createDatabase()), _ -> {});
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Database inTransaction = (Database) Proxy.newProxyInstance(
                    Database.class.getClassLoader(),
                    new Class<?>[] {Database.class},
                    (_, method, arguments) ->
                            method.getName().equals("connect") ? connection : method.invoke(database, arguments));
            try (SchemaProbe probe = new SchemaProbe(inTransaction)) {
                assertEquals("no history", probe.mark());
                assertEquals(List.of(), probe.applied());
                assertEquals("no history", probe.mark());
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "create table flyway_schema_history (installed_rank int, checksum int, success bool)");
                }
                assertTrue(probe.mark().startsWith("0 "), probe.mark());
            }
        }
    }

    private static DatabaseUrl withTable(DatabaseUrl url) {
        TestServer.execute(url, "create table t (id int primary key, name varchar(3))");
        return url;
    }

    private Ran run(String... arguments) {
        return Ran.in(
                folder,
                Map.of(
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()),
                "",
                arguments);
    }
}
