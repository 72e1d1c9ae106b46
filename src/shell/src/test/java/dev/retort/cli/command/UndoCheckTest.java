package dev.retort.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trial of undos on a scratch database: what does not come back as it was is named, and nothing else. */
@Tag("slow")
class UndoCheckTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"");
        migration("1__users", "create table users (id integer primary key, name varchar(20));", "drop table users;");
        migration(
                "2__posts",
                "create table posts (id integer primary key);\ninsert into users values (1, 'x');\n"
                        + "create index users_name on users (name);\n",
                "drop table posts;");
        migration("3__nick", "alter table users add column nick varchar(20);", "alter table users drop column nick;");
    }

    @Test
    void undoThatLeavesSomething_isNamedWithIt_andTheDatabaseHasNoPartInIt() {
        Ran ran = run("check", "--undo");

        assertEquals(1, ran.status());
        assertEquals("""
            after db/undo/U2__posts.sql, which undoes V2 "posts", the schema is not as it was:
              + index users_name
              ~ rows of users: 1, were 0
            """, ran.out(), ran.err());
        assertTrue(Files.notExists(project.resolve("shop.db")));
    }

    @Test
    @Tag("slow")
    void undoThatLeavesSomething_isNamedWithIt_onTheEmbeddedDatabase() throws IOException {
        Files.delete(project.resolve("db/retort.toml"));

        Ran ran = run("check", "--undo");

        assertEquals(1, ran.status());
        assertEquals("""
            after db/undo/U2__posts.sql, which undoes V2 "posts", the schema is not as it was:
              ~ table users: with KEY `users_name` (`name`)
              ~ rows of users: 1, were 0
            """, ran.out(), ran.err());
        assertTrue(Files.notExists(project.resolve(".retort/mariadb")));
    }

    @Test
    void undosThatBringBackWhatWas_areSaidToDoSo() throws IOException {
        write("db/undo/U2__posts.sql", "drop index users_name;\ndelete from users;\ndrop table posts;");
        write("db/migration/R__names.sql", "drop view if exists names;\ncreate view names as select nick from users;");
        write("db/undo/U__names.sql", "drop view names;");

        Ran ran = run("check", "--undo");

        assertEquals("every undo brings back the schema that was there before\n", ran.err(), ran.out());
        assertEquals(0, ran.status());
        assertEquals(
                "{\"undoable\":true,\"problems\":[]}\n",
                run("check", "--undo", "--json").out());
    }

    @Test
    void undoThatFails_isMissing_orEmpty_isNamed_andTheOthersAreTried() throws IOException {
        write("db/undo/U2__posts.sql", "drop index users_name;\ndelete from users;\ndrop tabel posts;");
        write("db/undo/U3__nick.sql", "-- later\n");
        Files.delete(project.resolve("db/undo/U1__users.sql"));

        Ran ran = run("check", "--undo");

        assertEquals(1, ran.status());
        assertTrue(ran.out().contains("V3 \"nick\" cannot be undone: "), ran.out());
        assertTrue(ran.out().contains("(db/undo/U2__posts.sql:3)"), ran.out());
        assertTrue(ran.out().contains("there is no db/undo/U1__users.sql"), ran.out());
        assertTrue(run("check", "--undo", "--json")
                .out()
                .contains("\"version\":\"1\",\"description\":\"users\",\"undo\":null"));
    }

    /** Of the same series as the embedded one. The database is not even empty, and stays as it is. */
    @Test
    @Tag("slow")
    void undosOfAGivenMariaDb_areTriedOnTheEmbeddedOne() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        TestServer.execute(url, "create table users (mine int)");

        Ran ran = run("check", "--undo", "--url", given(url));

        assertEquals(1, ran.status(), ran.err());
        assertEquals("""
            after db/undo/U2__posts.sql, which undoes V2 "posts", the schema is not as it was:
              ~ table users: with KEY `users_name` (`name`)
              ~ rows of users: 1, were 0
            """, ran.out(), ran.err());
        try (Connection connection = DriverManager.getConnection(given(url));
                ResultSet tables = connection.createStatement().executeQuery("show tables")) {
            assertTrue(tables.next());
            assertEquals("users", tables.getString(1));
            assertFalse(tables.next());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_11", "MYSQL_8_0", "POSTGRES_14"})
    @Tag("slow")
    void undosOfAGivenServer_areTriedOnTheShadowServer_andOnNoOther(TestDatabase database) throws Exception {
        String url = given(database.createSchema());

        Ran refused = run("check", "--undo", "--url", url);
        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains("hint: RETORT_SHADOW_URL, or [shadow] url"), refused.err());

        Ran ran = shadowed(Map.of("RETORT_SHADOW_URL", url), "check", "--undo", "--url", url);
        assertEquals(1, ran.status(), ran.err());
        assertTrue(ran.out().contains("which undoes V2 \"posts\", the schema is not as it was"), ran.out());
        if (database != TestDatabase.POSTGRES_14) {
            return; // Those of the tests are reached by a socket, which a folder may not name.
        }
        write("db/retort.toml", "url = \"" + url + "\"\n[shadow]\nurl = \"" + url + "\"\n");
        Ran untrusted = run("check", "--undo");
        assertEquals(2, untrusted.status(), untrusted.err());
        assertTrue(untrusted.err().contains("only this folder says"), untrusted.err());
        assertEquals(1, run("check", "--undo", "--trust").status());
        assertEquals(1, shadowed(Map.of("RETORT_TRUST", "1"), "check", "--undo").status());
    }

    private static String given(DatabaseUrl url) {
        return url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user="
                + url.user().orElse("root");
    }

    private Ran shadowed(Map<String, String> environment, String... command) {
        return Ran.in(project, environment, "", command);
    }

    @Test
    void callbacksThatStandOnTheLastVersion_haveNoPartInIt() throws IOException {
        write("db/undo/U2__posts.sql", "drop index users_name;\ndelete from users;\ndrop table posts;");
        write(
                "db/migration/afterMigrate.sql",
                "drop view if exists nicks; create view nicks as select nick from users;"
                        + " update users set nick = 'x' where nick is null;");

        Ran ran = run("check", "--undo");

        assertEquals("every undo brings back the schema that was there before\n", ran.err(), ran.out());
    }

    @Test
    void longPastWithoutUndos_isOneLine() throws IOException {
        for (int version = 4; version <= 9; version++) {
            write("db/migration/V" + version + "__t.sql", "create table t" + version + " (id integer);");
        }

        Ran ran = run("check", "--undo");

        assertEquals(1, ran.status());
        assertTrue(ran.out().endsWith("6 migrations have no undo, from V4 \"t\" to V9 \"t\"\n"), ran.out());
        assertTrue(ran.out().startsWith("after db/undo/U2__posts.sql, which undoes V2"), ran.out());
    }

    private void migration(String name, String up, String down) throws IOException {
        write("db/migration/V" + name + ".sql", up);
        write("db/undo/U" + name + ".sql", down);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private Ran run(String... command) {
        return Ran.in(project, Map.of("XDG_CACHE_HOME", project.resolve("cache").toString()), "", command);
    }
}
