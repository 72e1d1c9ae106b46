package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations that are Java classes, among others that are SQL. */
@Tag("slow")
class JavaMigrationsTest {
    private static final String RESOURCES = "src/main/resources/db/migration/";
    private static final String INSERT = "statement.execute(\"insert into users values (2, 'java')\");";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void javaMigration_runsAmongSql_asFlywayItselfHasIt(TestDatabase database) throws Exception {
        ForeignProject project = mixed(database).java("db.migration.V2__fill", INSERT, "target/classes");

        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(List.of("1,null,a", "2,java,a"), project.rows("select * from users order by id"));
        assertEquals(
                List.of("1,SQL,V1__users.sql", "2,JDBC,db.migration.V2__fill", "3,SQL,V3__more.sql"),
                project.rows("select version, type, script from flyway_schema_history order by installed_rank"));
        for (String command : List.of("check", "current", "history")) {
            assertEquals(
                    0, project.retort(command).status(), project.retort(command).err());
        }
        assertEquals(0, project.retort("generate", "--check").status());
        // A clone in which nothing is compiled yet, and the sources are elsewhere.
        Files.delete(folder.resolve("target/classes/db/migration/V2__fill.class"));
        Files.delete(folder.resolve("src/main/java/db/migration/V2__fill.java"));
        Ran check = project.retort("check");
        assertEquals(0, check.status(), check.out() + check.err());
        Ran again = project.retort("upgrade");
        assertEquals(0, again.status(), again.err());
        project.retort("repair");
        assertEquals(0, project.retort("check").status());
    }

    @Test
    void flywayItself_goesOn_afterRetort() throws Exception {
        ForeignProject project = mixed(TestDatabase.SQLITE).java("db.migration.V2__fill", INSERT, "target/classes");
        project.retort("upgrade", "--trust");

        var loader = new java.net.URLClassLoader(
                new java.net.URL[] {folder.resolve("target/classes").toUri().toURL()},
                getClass().getClassLoader());
        int applied = Flyway.configure(loader)
                .dataSource(project.url(), null, null)
                .locations("classpath:db/migration", "filesystem:" + folder.resolve(RESOURCES))
                .load()
                .migrate()
                .migrationsExecuted;

        assertEquals(0, applied);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "SQLITE"})
    void withoutTrust_nothingRuns(TestDatabase database) throws Exception {
        ForeignProject project = mixed(database).java("db.migration.V2__fill", INSERT, "build/classes/java/main");
        project.execute("create table there (id int)");
        project.execute("drop table there");

        for (String command : List.of("history", "current")) {
            assertEquals(
                    0, project.retort(command).status(), project.retort(command).err());
        }
        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertEquals("""
            error: V2 "fill" is Java code of this project, which is not run unless you trust it; nothing was applied
            hint: retort upgrade --trust runs it, and so does RETORT_TRUST=1 in scripts and CI
            """, refused.err());
        assertTrue(project.retort("check").out().contains("V2 \"fill\" is not applied"));
        assertEquals(0, project.retort("upgrade", "1").status());
        assertTrue(project.retort("upgrade", "--sql").out().contains("-- V2 \"fill\" is Java"));

        project.set("RETORT_TRUST", "1");
        assertEquals(0, project.retort("upgrade").status());
        assertEquals(List.of("2"), project.rows("select count(*) from users"));
    }

    @Test
    void atATerminal_thePersonIsAskedOnce() throws Exception {
        ForeignProject project = mixed(TestDatabase.SQLITE)
                .java("db.migration.V2__fill", INSERT, "target/classes")
                .java("db.migration.V4__again", INSERT.replace("2, 'java'", "4, 'java', 'b'"), "target/classes");

        assertEquals(2, project.atTerminal("", "upgrade").status());
        Ran asked = project.atTerminal("y\n", "upgrade", "2");
        assertEquals(0, asked.status(), asked.err());
        assertTrue(asked.err().contains("V2 \"fill\" is Java code of this project"), asked.err());
        assertTrue(asked.err().contains("Run it, now and later? yes (y), no (N)\n"), asked.err());

        Ran later = project.retort("upgrade");
        assertEquals(0, later.status(), later.err());
    }

    @Test
    void whoSaysNo_isNotAskedAgain() throws Exception {
        ForeignProject project = mixed(TestDatabase.SQLITE).java("db.migration.V2__fill", INSERT, "target/classes");

        assertEquals(2, project.atTerminal("n\n", "upgrade").status());
        Ran again = project.atTerminal("y\n", "upgrade");

        assertEquals(2, again.status());
        assertFalse(again.err().contains("Run it"), again.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void javaMigrationThatFails_saysWhere_andRunsAgain(TestDatabase database) throws Exception {
        ForeignProject project = mixed(database)
                .java(
                        "db.migration.V2__fill",
                        INSERT + "statement.execute(\"insert into nowhere values (1)\");",
                        "target/classes");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status());
        assertTrue(failed.err().contains("error: V2 \"fill\" failed: "), failed.err());
        assertTrue(failed.err().contains("; nothing of it is left in the database"), failed.err());
        assertTrue(failed.err().contains("src/main/java/db/migration/V2__fill.java:11"), failed.err());
        assertEquals(List.of("1"), project.rows("select count(*) from users"));

        project.java("db.migration.V2__fill", INSERT, "target/classes");
        Ran mended = project.retort("upgrade", "--trust");
        assertEquals(0, mended.status(), mended.err());
        assertEquals(List.of("2"), project.rows("select count(*) from users"));
    }

    @Test
    void whatItCommittedBeforeItFailed_isTold() throws Exception {
        ForeignProject project = mixed(TestDatabase.MARIADB_11_4).java("db.migration.V2__fill", """
            statement.execute("create table left_over (id int)");
            statement.execute("insert into nowhere values (1)");\
            """, "target/classes");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status());
        assertTrue(failed.err().contains("what it had committed before is left in the database"), failed.err());
    }

    @Test
    void classThatIsNotCompiled_isNamed() throws Exception {
        ForeignProject project = mixed(TestDatabase.SQLITE).java("db.migration.V2__fill", INSERT, "");

        Ran refused = project.retort("upgrade", "--trust");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("V2 \"fill\" is not compiled: there is no class db.migration.V2__fill"));
    }

    @Test
    void libraryThatIsMissing_isNamed() throws Exception {
        ForeignProject project =
                mixed(TestDatabase.SQLITE).java("db.migration.V2__fill", "org.jooq.impl.DSL.one();", "target/classes");

        Ran refused = project.retort("upgrade", "--trust");

        assertEquals(2, refused.status(), refused.err());
        assertTrue(
                refused.err().contains("it needs the class org.jooq.impl.DSL, which is not on its class path"),
                refused.err());
        String jars = System.getProperty("java.class.path");
        project.write("target/classpath.txt", jars);
        Ran found = project.retort("upgrade", "--trust");
        assertEquals(0, found.status(), found.err());
    }

    @Test
    void classPathOfAnotherModule_isNamed() throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.SQLITE, folder)
                .write("db/retort.toml", """
                    [flyway]
                    locations = ["classpath:org/shop/db", "filesystem:sql"]
                    class-path = ["module/out"]
                    """)
                .write("sql/V1__users.sql", "create table users (id int, name text, kind text);")
                .java(
                        "org.shop.db.v2.V2_1__fill",
                        "statement.execute(\"insert into users values (2, 'j', 'a')\");",
                        "module/out");

        assertEquals(0, project.retort("upgrade", "--trust").status());

        assertEquals(List.of("2,j,a"), project.rows("select * from users"));
    }

    private ForeignProject mixed(TestDatabase database) throws Exception {
        return ForeignProject.on(database, folder)
                .write(RESOURCES + "V1__users.sql", """
                    create table users (id int, name varchar(20));
                    insert into users (id) values (1);
                    """)
                .write(RESOURCES + "V3__more.sql", "alter table users add column kind varchar(9) default 'a';");
    }
}
