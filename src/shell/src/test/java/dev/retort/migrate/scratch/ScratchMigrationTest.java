package dev.retort.migrate.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.Project;
import dev.retort.migrate.script.MigrationListener;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations on a database that is thrown away: they mean what they mean elsewhere, and nothing is written down of them. */
class ScratchMigrationTest {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = database() order by 1";

    @TempDir
    private Path folder;

    @Test
    void upgradeOfAScratchDatabase_doesWhatAnUpgradeDoes_butKeepsNoJournal() throws Exception {
        try (Project lasting = Project.onMariaDb(folder);
                Project scratch = Project.onMariaDb(folder)) {
            lasting.migration("V1__all.sql", """
                set sql_mode = 'ANSI_QUOTES';
                create table "kept" (x int, how varchar(60));
                insert into kept values (1, 'alone');
                start transaction;
                insert into kept values (2, 'rolled back');
                rollback;
                set autocommit = 0;
                insert into kept values (3, 'rolled back as well');
                rollback;
                insert into kept values (4, 'committed by a definition');
                create table other (x int);
                rollback;
                set autocommit = 1;
                set @five = 5;
                create temporary table passing as select 6 as x;
                insert into kept select x, 'through a temporary table' from passing;
                lock tables kept write;
                insert into kept values (7, 'locked');
                unlock tables;
                delimiter //
                create procedure fill() begin
                  insert into kept values (@five, 'by a procedure; it is called');
                end//
                delimiter ;
                call fill();
                """);
            lasting.migration("V2__session.sql", "insert into kept values (8, concat(@@sql_mode, @@autocommit));");

            lasting.upgrade();
            Migrations.ofScratch(scratch.config(), scratch.database())
                    .upgrade(Migrations.LATEST, MigrationListener.showing(_ -> {}));

            String rows = "select * from kept order by x";
            assertEquals(lasting.rows(rows), scratch.rows(rows));
            assertEquals(List.of("1", "4", "5", "6", "7", "8"), scratch.rows("select x from kept order by x"));
            assertEquals(List.of(), scratch.migrations().differencesFrom(lasting.database()));
            assertEquals(List.of("flyway_schema_history", "kept", "other"), scratch.rows(TABLES));
            assertNotEquals(lasting.rows(TABLES), scratch.rows(TABLES));
        }
    }

    @Test
    void scriptThatDropsItsDatabase_isRefusedThereAsWell() throws Exception {
        try (Project scratch = Project.onMariaDb(folder)) {
            scratch.migration(
                    "V1__drop.sql", "drop database `" + scratch.database().schema() + "`;");

            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> Migrations.ofScratch(scratch.config(), scratch.database())
                            .apply(_ -> {}));

            assertEquals(
                    "this statement drops the database " + scratch.database().schema()
                            + ", and with it the history of its migrations",
                    refused.message());
        }
    }
}
