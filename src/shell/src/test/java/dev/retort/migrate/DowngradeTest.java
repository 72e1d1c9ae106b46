package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations undone, on real databases. */
class DowngradeTest {
    private static final Path SAMPLE = Path.of("db").toAbsolutePath();

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void downgrade_andUpgradeAgain_restoreTheIdenticalSchema() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            copySample();
            project.upgrade();
            List<String> before = definitions(project);
            assertEquals(migrations(), project.downgrade("base").size());
            assertEquals(List.of(), definitions(project));
            project.upgrade();
            assertEquals(before, definitions(project));
        }
    }

    /** How many migrations the sample project has. */
    private static long migrations() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("migration"))) {
            return files.count();
        }
    }

    @Test
    void downgrade_goesToAVersionOrAStepDown() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.upgrade();
            assertEquals(List.of("V3 \"c\""), project.downgrade("-1"));
            assertEquals(List.of("V2 \"b\""), project.downgrade("1"));
            assertEquals(List.of("1"), project.rows("select version from flyway_schema_history"));
            assertEquals(List.of(), project.downgrade("1"));
            assertEquals(List.of("V2 \"b\""), project.upgrade("+1"));
            assertEquals(List.of("V3 \"c\""), project.upgrade("3"));
        }
    }

    @Test
    void missingUndo_isNamedBeforeAnythingRuns() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            Files.delete(folder.resolve("db/undo/U2__b.sql"));
            project.upgrade();
            RetortException failure = assertThrows(RetortException.class, () -> project.downgrade("base"));
            assertEquals(
                    "nothing was undone, because nothing says how: there is no db/undo/U2__b.sql", failure.message());
            assertEquals(List.of("1", "2", "3"), project.rows("select version from flyway_schema_history"));
        }
    }

    @Test
    void undoThatNobodyHasFilledIn_isAsGoodAsMissing() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.undo("U2__b.sql", "-- Write the statements below\n");
            project.upgrade();
            assertEquals(
                    "nothing was undone, because there is no statement in db/undo/U2__b.sql",
                    assertThrows(RetortException.class, () -> project.downgrade("base"))
                            .message());
            assertEquals(List.of("1", "2", "3"), project.rows("select version from flyway_schema_history"));
        }
    }

    @Test
    void sqlOfAMigrationThatFailed_isWhatIsLeftOfIt() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int);\ncreate table a (x int);\n");
            assertThrows(RetortException.class, project::upgrade);
            project.migration("V1__a.sql", "create table a (x int);\ncreate table b (x int);\n");
            assertEquals(
                    "-- db/migration/V1__a.sql\ncreate table b (x int);\n\n",
                    project.migrations().upgradeSql("+1"));
            assertEquals(List.of("V1 \"a\""), project.upgrade("+1"));
        }
    }

    @Test
    void unknownVersion_isAnsweredWithThoseThatAre() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.upgrade();
            RetortException failure = assertThrows(RetortException.class, () -> project.downgrade("7"));
            assertEquals("version 7 is not applied", failure.message());
            assertEquals(RetortException.Kind.USAGE, failure.kind());
            assertEquals(
                    "these are: 1, 2, 3; base undoes all of them, -1 the last",
                    failure.hint().orElseThrow());
            assertEquals(
                    "only 3 migrations are applied",
                    assertThrows(RetortException.class, () -> project.downgrade("-4"))
                            .message());
        }
    }

    @Test
    void downgrade_continuesAtTheFailedStatement() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__ab.sql", "create table a (x int); create table b (x int);");
            project.undo("U1__ab.sql", "drop table a; drop tabel b;");
            project.upgrade();
            RetortException failure = assertThrows(RetortException.class, () -> project.downgrade("base"));
            assertTrue(failure.message().endsWith("; the statement before it is applied"), failure.message());
            assertEquals(
                    "version 1 is undone in part",
                    assertThrows(RetortException.class, project::upgrade).message());
            project.undo("U1__ab.sql", "drop table a; drop table b;");
            assertEquals(List.of("V1 \"ab\""), project.downgrade("base"));
            assertEquals(List.of("V1 \"ab\""), project.upgrade());
        }
    }

    @Test
    void downgrade_isRefusedWhereAMigrationIsAppliedInPart() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.migration("V4__d.sql", "create table d (x int); create tabel e (x int);");
            assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "version 4 is applied in part",
                    assertThrows(RetortException.class, () -> project.downgrade("2"))
                            .message());
        }
    }

    @Test
    void migrationThatFailedAtItsFirstStatement_isNoHindrance() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.migration("V4__d.sql", "create tabel d (x int);");
            assertThrows(RetortException.class, project::upgrade);
            assertEquals(List.of("V3 \"c\""), project.downgrade("2"));
        }
    }

    @Tag("slow")
    @Test
    void repeatableMigrations_areAppliedAgainAfterADowngrade() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.migration("R__all_of_c.sql", "create or replace view all_of_c as select * from c;");
            project.upgrade();
            project.undo("U3__c.sql", "drop view all_of_c; drop table c;");
            project.downgrade("-1");
            assertEquals(List.of("V3 \"c\"", "R \"all of c\""), project.upgrade());
            assertEquals(
                    "nothing was undone, because nothing says how: there is no db/undo/U__all_of_c.sql",
                    assertThrows(RetortException.class, () -> project.downgrade("base"))
                            .message());
            project.undo("U__all_of_c.sql", "drop view all_of_c;").undo("U3__c.sql", "drop table c;");
            assertEquals(List.of("R \"all of c\"", "V3 \"c\"", "V2 \"b\"", "V1 \"a\""), project.downgrade("base"));
            assertEquals(List.of(), definitions(project));
        }
    }

    @Test
    void sqlite_leavesNothingOfAFailedFile() throws Exception {
        try (Project project = Project.onSqlite(folder)) {
            project.migration("V1__ab.sql", "create table a (x int); create table b (x int);");
            project.migration("V2__c.sql", "create table c (x int); insert into c values (1); create tabel d (x int);");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertTrue(failure.message().endsWith("; nothing of the file is left in the database"), failure.message());
            assertEquals(List.of("a", "b"), tables(project));
            project.undo("U1__ab.sql", "drop table a; drop tabel b;");
            assertThrows(RetortException.class, () -> project.downgrade("base"));
            assertEquals(List.of("a", "b"), tables(project));
            project.undo("U1__ab.sql", "drop table a; drop table b;");
            assertEquals(List.of("V1 \"ab\""), project.downgrade("base"));
            assertEquals(List.of(), tables(project));
        }
    }

    @Test
    void sql_isPrintedAsAScriptAndChangesNothing() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int); insert into a values (1), (2);");
            project.migration("V2__total.sql", """
                DELIMITER $$
                create function total() returns int deterministic begin
                  return (select sum(x) from a);
                end $$
                DELIMITER ;
                """);
            project.undo("U1__a.sql", "drop table a;");
            String expected = """
                -- db/migration/V1__a.sql
                create table a (x int);
                insert into a values (1), (2);

                -- db/migration/V2__total.sql
                DELIMITER $$
                create function total() returns int deterministic begin
                  return (select sum(x) from a);
                end
                $$
                DELIMITER ;

                """;
            assertEquals(expected, project.migrations().upgradeSql("latest"));
            assertEquals(List.of(), project.rows("show tables"));
            project.upgrade("1");
            assertEquals(
                    "-- db/undo/U1__a.sql\ndrop table a;\n\n",
                    project.migrations().downgradeSql("base"));
        }
    }

    @Test
    void sqlWithSemicolonsInCommentsAndTexts_needsNoDelimiter() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String sql = """
                -- first; then
                # this; too
                create table a (x int /* one; two */, y varchar(9) default 'it''s \\'; -- ', `z;` int);
                insert into a values (1, ";", 2) -- the last\
                """;
            project.migration("V1__a.sql", sql);
            assertEquals(
                    "-- db/migration/V1__a.sql\n" + sql + "\n;\n\n",
                    project.migrations().upgradeSql("latest"));
        }
    }

    @Test
    void sqlOfATriggerInSqlite_hasNoDelimiter() throws Exception {
        try (Project project = Project.onSqlite(folder)) {
            String trigger = "create trigger t after insert on a begin delete from a; select 1; end;\n";
            project.migration("V1__a.sql", "create table a (x int);\n" + trigger);
            assertEquals(
                    "-- db/migration/V1__a.sql\ncreate table a (x int);\n" + trigger + "\n",
                    project.migrations().upgradeSql("latest"));
        }
    }

    @Test
    void twoFilesThatUndoTheSame_stopADowngradeOnly() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            threeTables(project);
            project.undo("U2__again.sql", "drop table b;");
            project.upgrade();
            assertEquals(
                    List.of(1, 2, 1),
                    project.migrations().history().entries().stream()
                            .map(entry -> entry.undos().size())
                            .toList());
            assertEquals(
                    "U2__again.sql and U2__b.sql in db/undo undo the same migration",
                    assertThrows(RetortException.class, () -> project.downgrade("1"))
                            .message());
            assertEquals(List.of("V3 \"c\""), project.downgrade("2"));
        }
    }

    private void threeTables(Project project) throws IOException {
        for (String name : List.of("1__a", "2__b", "3__c")) {
            String table = name.substring(3);
            project.migration("V" + name + ".sql", "create table " + table + " (x int);");
            project.undo("U" + name + ".sql", "drop table " + table + ";");
        }
    }

    private void copySample() throws IOException {
        for (String part : List.of("migration", "undo")) {
            try (Stream<Path> files = Files.list(SAMPLE.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve("db").resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    private static List<String> tables(Project project) throws Exception {
        return project.rows(
                "select name from sqlite_master where type = 'table' and name not like 'flyway%' order by 1");
    }

    /** What the server says of everything but the histories. */
    private static List<String> definitions(Project project) throws Exception {
        List<String> definitions = new ArrayList<>();
        for (String table : project.rows("show tables")) {
            if (!table.startsWith("flyway_") && !table.startsWith("retort_")) {
                definitions.addAll(project.rows("show create table `" + table + "`"));
            }
        }
        return definitions;
    }
}
