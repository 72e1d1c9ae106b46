package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands whose connection is refused, limited, or ended by the server: that is the exit status. */
@Tag("slow")
@Timeout(120)
class ConnectionReasonTest {
    /** More than a command opens at once. */
    private static final int MANY = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MARIADB_10_2", "MYSQL_8_0", "POSTGRES_14"})
    void serverThatTakesNoMoreConnections_isTheReason_howeverManyItTook(TestDatabase database) throws Exception {
        ForeignProject project = project(database);
        String user = "few" + Long.toString(System.nanoTime(), 36);
        boolean isPostgres = database.name().startsWith("POSTGRES");
        project.execute(
                isPostgres
                        ? "create role " + user + " login superuser"
                        : "create user " + user + "@localhost identified by ''");
        if (!isPostgres) {
            project.execute("create user " + user + "@'127.0.0.1' identified by ''");
        }
        boolean done = false;
        for (int limit = 1; limit <= MANY && !done; limit++) {
            if (isPostgres) {
                project.execute("alter role " + user + " nosuperuser connection limit " + limit);
                project.execute("grant all on schema public to " + user);
            } else {
                for (String host : List.of("localhost", "127.0.0.1")) {
                    String account = user + "@'" + host + "'";
                    project.execute("grant all on *.* to " + account);
                    project.execute("alter user " + account + " with max_user_connections " + limit);
                }
            }
            Ran ran = project.retort("upgrade", "--url", project.url().replaceFirst("user=\\w+", "user=" + user));
            done = ran.status() == 0;
            assertTrue(done || ran.status() == 3, limit + ": " + ran.status() + ran.err());
            assertFalse(ran.err().contains("something went wrong"), ran.err());
        }
        assertTrue(done);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MARIADB_10_2", "MYSQL_8_0", "POSTGRES_14"})
    void connectionsThatAreEnded_areTheReason(TestDatabase database) throws Exception {
        boolean isPostgres = database.name().startsWith("POSTGRES");
        List<String> endings = isPostgres
                ? List.of(
                        "select pg_terminate_backend(pg_backend_pid());",
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                                + " current_database() and pid <> pg_backend_pid();",
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                                + " current_database() order by 1;")
                : List.of("kill connection connection_id();", """
                    delimiter //
                    create procedure end_others()
                    begin
                        declare done int default 0;
                        declare other int;
                        declare others cursor for select id from information_schema.processlist
                            where db = database() and id <> connection_id();
                        declare continue handler for not found set done = 1;
                        open others;
                        repeat
                            fetch others into other;
                            if not done then
                                kill other;
                            end if;
                        until done end repeat;
                    end//
                    delimiter ;
                    call end_others();
                    """);
        for (String ending : endings) {
            ForeignProject project = project(database).write("db/migration/V2__ending.sql", ending);
            Ran ran = project.retort("upgrade");
            assertTrue(ran.status() == 3 || ran.status() == 0, ending + ran.status() + ran.err());
            assertFalse(ran.err().contains("something went wrong"), ran.err());
            if (ran.status() == 3) {
                assertTrue(ran.err().contains("hint: "), ran.err());
            }
            project.write("db/migration/V2__ending.sql", "create table ending (id int);");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_11", "MYSQL_8_0"})
    void serverThatShutsDown_isTheReason(TestDatabase database) throws Exception {
        ForeignProject project = ForeignProject.on(database.createOnServerOfItsOwn(), folder)
                .write("db/migration/V1__notes.sql", "create table notes (what varchar(50));")
                .write("db/migration/V2__ending.sql", "shutdown;\nselect sleep(60);\ninsert into notes values ('x');");

        Ran ran = project.retort("upgrade");
        Ran after = project.retort("upgrade");

        assertEquals(3, ran.status(), ran.err());
        assertTrue(ran.err().contains("applied V1 \"notes\""), ran.err());
        assertTrue(ran.err().contains(" goes on where this one stopped"), ran.err());
        assertEquals(3, after.status(), after.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void connectionThatEndsBelowJava_isTheReason(TestDatabase database) throws Exception {
        String ending = database == TestDatabase.POSTGRES_14
                ? "select pg_terminate_backend(pg_backend_pid())"
                : "kill connection connection_id()";
        ForeignProject project = project(database)
                .java("db.migration.V2__ending", "statement.execute(\"" + ending + "\");", "target/classes");

        Ran ran = project.retort("upgrade", "--trust");

        assertEquals(3, ran.status(), ran.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void nameThatNoNetworkKnows_orWrongPassword_isTheReason_ofEachCommand(TestDatabase database) throws Exception {
        ForeignProject project = project(database);
        project.execute(
                database == TestDatabase.POSTGRES_14
                        ? "create role closed login password 'x' connection limit 0"
                        : "create or replace user closed@localhost identified by 'x'");
        List<String> urls = List.of(
                project.url().replaceFirst("://.*", "://no-such-host.invalid/shop?user=root"),
                project.url().replaceFirst("user=\\w+", "user=closed&password=wrong"));
        for (String url : urls) {
            for (String command : List.of(
                    "upgrade", "downgrade base", "history", "current", "check", "stamp 1", "repair", "generate")) {
                Ran ran = project.retort((command + " --url " + url).split(" ", -1));
                assertEquals(3, ran.status(), command + ran.err());
            }
        }
    }

    private ForeignProject project(TestDatabase database) throws Exception {
        return ForeignProject.on(database, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what varchar(50));");
    }
}
