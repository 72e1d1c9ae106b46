package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects whose migrations lie where their builds and applications have them. */
@Tag("slow")
class LayoutTest {
    private static final String RESOURCES = "src/main/resources/db/migration/";

    @TempDir
    Path folder;

    @Test
    void springBootsDefaultFolder_needsNoSetting() throws Exception {
        ForeignProject project = sqlite().write(RESOURCES + "V1__users.sql", "create table users (id int primary key);")
                .write("db/undo/U1__users.sql", "drop table users;");

        assertDone("V1 \"users\"", project.retort("upgrade"));
        assertTrue(Files.exists(folder.resolve("generated-sources/generated/tables/Users.java")));
        assertEquals(0, project.retort("generate", "--check").status());
        assertEquals(0, project.retort("check").status());
        assertEquals(
                "src/main/resources/db/migration/V2__more.sql\ndb/undo/U2__more.sql\n",
                project.retort("revision", "-m", "more").out());
        assertEquals(0, project.retort("downgrade", "base").status());
        assertFalse(Files.isDirectory(folder.resolve("db/migration")));
    }

    @Test
    void twoFoldersOfMigrations_areAQuestion() throws Exception {
        ForeignProject project = sqlite().write(RESOURCES + "V1__users.sql", "create table users (id int);")
                .write("db/migration/V1__people.sql", "create table people (id int);");

        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("db/migration and src/main/resources/db/migration both hold"), refused.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void severalLocations_ofEachVendor(TestDatabase database) throws Exception {
        ForeignProject project = ForeignProject.on(database, folder)
                .write("db/retort.toml", """
                    [flyway]
                    locations = ["classpath:db/common", "classpath:db/{vendor}", "filesystem:sql"]
                    table = "app_history"
                    """)
                .write("src/main/resources/db/common/V1__users.sql", "create table users (id int primary key);")
                .write("src/main/resources/db/mysql/V2__vendor.sql", "create table of_mysql (id int primary key);")
                .write("src/main/resources/db/sqlite/V2__vendor.sql", "create table of_sqlite (id int primary key);")
                .write(
                        "src/main/resources/db/postgresql/V2__vendor.sql",
                        "create table of_postgres (id int primary key);")
                .write("sql/R__all.sql", "create view all_users as select id from users;")
                .write("src/main/resources/db/common/U1__users.sql", "drop table users;")
                .write("db/undo/U__all.sql", "drop view all_users;");

        Ran upgraded = project.retort("upgrade");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(List.of("1,users", "2,vendor"), project.rows("""
            select version, description from app_history where version is not null order by installed_rank\
            """));
        assertEquals(
                0, project.retort("check").status(), project.retort("check").err());
        assertEquals(0, project.retort("generate", "--check").status());
        assertFalse(Files.exists(folder.resolve("generated-sources/generated/tables/AppHistory.java")));
        assertEquals(0, project.retort("stamp", "1").status());
        assertTrue(project.retort("current").out().contains("V1"));
        assertTrue(project.retort("downgrade", "base", "--sql").out().contains("drop table users"));
    }

    @Test
    void ofBothFoldersForMariaDb_itsOwnCounts() throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.MARIADB_11_4, folder)
                .write("db/retort.toml", "[flyway]\nlocations = [\"filesystem:sql/{vendor}\"]\n")
                .write("sql/mysql/V1__a.sql", "create table of_mysql (id int);")
                .write("sql/mariadb/V1__a.sql", "create table of_mariadb (id int);");

        assertDone("V1 \"a\"", project.retort("upgrade"));

        assertEquals(List.of("of_mariadb"), project.rows("show tables like 'of%'"));
    }

    @Test
    void settingsOfFlyway_countAsFlywayHasThem() throws Exception {
        ForeignProject project = sqlite().write("db/retort.toml", """
            [flyway]
            sqlMigrationPrefix = "M"
            sqlMigrationSeparator = "-"
            sqlMigrationSuffixes = [".ddl"]
            repeatableSqlMigrationPrefix = "Again"
            validateMigrationNaming = false
            undo = "sql/back"

            [placeholders]
            owner = "ann"
            """)
                .write("db/migration/M1-users.ddl", "create table users (name text default '${owner}');")
                .write("db/migration/Again-view.ddl", "create view v as select * from users;")
                .write("db/migration/notes.ddl", "this is no migration")
                .write("sql/back/U1-users.ddl", "drop table users;")
                .write("sql/back/U-view.ddl", "drop view v;");

        assertDone("V1 \"users\"", project.retort("upgrade"));
        assertEquals(
                "db/migration/M2-roles.ddl\nsql/back/U2-roles.ddl\n",
                project.retort("revision", "-m", "roles").out());
        assertTrue(project.retort("history").out().contains("users"));
        Ran down = project.retort("downgrade", "base");
        assertEquals(0, down.status(), down.err());
    }

    @Test
    void validateOnMigrate_canBeOff() throws Exception {
        ForeignProject project = sqlite().write("db/migration/V1__users.sql", "create table users (id int);");
        project.retort("upgrade");
        project.write("db/migration/V1__users.sql", "-- As it was.\ncreate table users (id int);")
                .write("db/migration/V2__roles.sql", "create table roles (id int);");
        assertEquals(1, project.retort("upgrade").status());

        project.write("db/retort.toml", "[flyway]\nvalidateOnMigrate = false\n");

        assertDone("V2 \"roles\"", project.retort("upgrade"));
    }

    @Test
    void schemaOfPostgres_isMadeAndWorkedIn() throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.POSTGRES_14, folder)
                .write("db/retort.toml", """
                    [flyway]
                    schemas = ["app", "audit"]
                    initSql = "set statement_timeout = '1min'"
                    """)
                .write("db/migration/V1__users.sql", """
                    create table users (id int primary key);
                    create table audit.entry (id int primary key);
                    """);
        project.execute("create table public.other (id int)");

        Ran upgraded = project.retort("upgrade");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(
                List.of("app,flyway_schema_history", "app,users", "audit,entry", "public,other"), project.rows("""
                    select table_schema, table_name from information_schema.tables
                    where table_schema in ('app', 'audit', 'public') order by 1, 2\
                    """));
        assertTrue(Files.exists(folder.resolve("generated-sources/generated/tables/Users.java")));
        assertEquals(0, project.retort("check").status());
        assertEquals(0, project.retort("generate", "--check").status());
    }

    @Test
    void schemaThatIsNotTheUrls_isRefused() throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.MARIADB_11_4, folder)
                .write("db/retort.toml", "[flyway]\ndefaultSchema = \"elsewhere\"\n")
                .write("db/migration/V1__users.sql", "create table users (id int);");

        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("[flyway] names the schema \"elsewhere\", but the URL names"), refused.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void historyOfAnotherName_isRecognised(TestDatabase database) throws Exception {
        ForeignProject project =
                ForeignProject.on(database, folder).write("db/migration/V1__users.sql", "create table users (id int);");
        Flyway.configure()
                .dataSource(project.url(), null, null)
                .locations("filesystem:" + folder.resolve("db/migration"))
                .table("schema_version")
                .load()
                .migrate();

        for (String command : List.of("upgrade", "check", "history", "current")) {
            Ran told = project.retort(command);
            assertEquals(2, told.status(), told.err());
            assertTrue(told.err().contains("the history of this database is in the table schema_version"), told.err());
            assertTrue(told.err().contains("table = \"schema_version\" under [flyway]"), told.err());
        }

        project.write("db/retort.toml", "[flyway]\ntable = \"schema_version\"\n");
        assertEquals(
                0, project.retort("check").status(), project.retort("check").err());
    }

    @Test
    void sqlCallbacks_runInAnUpgradeAlone() throws Exception {
        ForeignProject project = sqlite().write(RESOURCES + "V1__log.sql", "create table log (what text);")
                .write(RESOURCES + "afterMigrate.sql", "insert into log values ('after');")
                .write(RESOURCES + "beforeEachMigrate__x.sql", "select 1;");

        assertDone("V1 \"log\"", project.retort("upgrade"));
        project.retort("check");
        project.retort("history");

        assertEquals(List.of("after"), project.rows("select what from log"));
    }

    @Test
    void locationOutsideOfTheProject_isRefused_unlessTrusted(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("V1__users.sql"), "create table users (id int);");
        ForeignProject project =
                sqlite().write("db/retort.toml", "[flyway]\nlocations = [\"filesystem:" + elsewhere + "\"]\n");

        Ran refused = project.retort("upgrade");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("lies outside of the project"), refused.err());

        assertDone("V1 \"users\"", project.retort("upgrade", "--trust"));
    }

    @Test
    void locationThatIsNotThere_isAnError() throws Exception {
        ForeignProject project =
                sqlite().write("db/retort.toml", "[flyway]\nlocations = [\"classpath:db/migrations\"]\n");

        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("there is no folder src/main/resources/db/migrations"), refused.err());
    }

    private ForeignProject sqlite() throws SQLException {
        return ForeignProject.on(TestDatabase.SQLITE, folder);
    }

    private static void assertDone(String what, Ran ran) throws IOException {
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains(what) || ran.err().contains(what), ran.out() + ran.err());
    }
}
