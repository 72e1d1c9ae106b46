package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.migrate.script.DatabaseDataSource;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade after one that failed. */
class ResumeTest {
    @TempDir
    private Path folder;

    @Test
    void dumpThatDropsItsDatabase_isRefusedBeforeAnythingOfItRuns() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String name = project.database().schema();
            project.migration("V1__a.sql", "create table a (x int);");
            project.migration(
                    "V2__dump.sql",
                    "create table b (x int);\nDROP SCHEMA IF EXISTS `" + name + "`;\ncreate database " + name + ";");

            RetortException failure = assertThrows(RetortException.class, project::upgrade);

            assertEquals(
                    "this statement drops the database " + name + ", and with it the history of its migrations",
                    failure.message());
            assertEquals(
                    new Location.InFile(Path.of("db/migration/V2__dump.sql"), 2, 0),
                    failure.location().orElseThrow());
            assertEquals(List.of("a"), project.rows("show tables like '_'"));
            project.migration("V2__dump.sql", "create table b (x int);\ndrop database if exists " + name + "_other;");
            project.upgrade();
            assertEquals(List.of("a", "b"), project.rows("show tables like '_'"));
        }
    }

    @Test
    void upgrade_continuesAtTheFailedStatement() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__film.sql", """
                create table film (id int auto_increment primary key, title varchar(50));
                insert into film (title) values ('Alien');
                insert into film (titel) values ('Brazil');
                create table actor (id int primary key);
                """);
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "V1__film.sql failed: Unknown column 'titel' in 'INSERT INTO'; the 2 statements before it are"
                            + " applied",
                    failure.message());
            assertEquals(
                    new Location.InFile(Path.of("db/migration/V1__film.sql"), 3, 0),
                    failure.location().orElseThrow());
            assertEquals(
                    "mend it there, and run retort upgrade again: it goes on with this statement",
                    failure.hint().orElseThrow());
            assertEquals(List.of("1,Alien"), project.rows("select * from film"));

            project.migration("V1__film.sql", """
                create table film (id int auto_increment primary key, title varchar(50));
                insert into film (title) values ('Alien');
                insert into film (title) values ('Brazil');
                create table actor (id int primary key);
                """);
            assertEquals(List.of("V1 \"film\""), project.upgrade());
            assertEquals(List.of("1,Alien", "2,Brazil"), project.rows("select * from film"));
            assertEquals(List.of(), project.rows("select * from retort_statement"));
            assertEquals(List.of(), project.rows("select * from retort_migration"));
            assertTrue(plainFlyway(project).validateWithResult().validationSuccessful);
        }
    }

    @Test
    void upgradeOfAServerThatIsInNoCluster_makesNoTableForALock() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int);").upgrade();
            assertEquals(List.of(), project.rows("show tables like 'retort\\_lock'"));
        }
    }

    @Test
    void upgrade_failsAgainAtTheSameStatementUntilItIsMended() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int); create table a (x int); create table b (x int);");
            assertThrows(RetortException.class, project::upgrade);
            RetortException again = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "V1__a.sql failed: Table 'a' already exists; the statement before it is applied", again.message());
            project.migration("V1__a.sql", "create table a (x int); create table b (x int);");
            assertEquals(List.of("V1 \"a\""), project.upgrade());
        }
    }

    private static Flyway plainFlyway(Project project) {
        return Flyway.configure()
                .dataSource(new DatabaseDataSource(project.database()))
                .locations("filesystem:" + project.config().migrations())
                .load();
    }
}
