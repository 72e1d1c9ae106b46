package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistoryTest;
import dev.retort.migrate.script.DatabaseDataSource;
import dev.retort.migrate.script.MigrationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The history set by hand, and set right. */
class StampAndRepairTest {
    private static final String KINDS = "dev.retort.migrate.history.MigrationHistoryTest#kinds";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(KINDS)
    void stamp_takesOverADatabaseThatHasTablesAndNoHistory(MigrationHistoryTest.Kind kind) throws Exception {
        try (Project project = project(kind)) {
            project.execute("create table films (id int primary key)", "create table actors (id int primary key)");

            assertEquals(Optional.of("2"), stamp(project, "2"));

            validate(project);
            assertEquals(
                    List.of("1,films,SQL,V1__films.sql,1", "2,actors,SQL,V2__actors.sql,1"),
                    project.rows("select version, description, type, script, success from flyway_schema_history"
                            + " order by installed_rank"));
            assertEquals(List.of("V3 \"more\"", "R \"all films\""), project.upgrade());
            assertEquals(List.of(), project.migrations().history().troubles());
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void stamp_latestMarksRepeatablesTooAndRunsNothing(MigrationHistoryTest.Kind kind) throws Exception {
        try (Project project = project(kind)) {
            assertEquals(Optional.of("3"), stamp(project, "latest"));

            validate(project);
            assertEquals(List.of(), project.upgrade());
            assertThrows(java.sql.SQLException.class, () -> project.rows("select * from films"));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource(KINDS)
    void stamp_goesBackAndForth(MigrationHistoryTest.Kind kind) throws Exception {
        try (Project project = project(kind)) {
            project.upgrade();

            assertEquals(Optional.of("1"), stamp(project, "1"));
            assertEquals(List.of("1"), project.rows("select version from flyway_schema_history"));
            assertEquals(Optional.of("3"), stamp(project, "3"));
            assertEquals(Optional.empty(), stamp(project, "base"));
            assertEquals(List.of(), project.rows("select version from flyway_schema_history"));
            assertEquals(Optional.of("3"), stamp(project, "latest"));
            validate(project);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void stamp_setsRightWhatWasChangedOrIsGone(MigrationHistoryTest.Kind kind) throws Exception {
        try (Project project = project(kind)) {
            project.upgrade();
            project.migration("V1__films.sql", "create table films (id bigint primary key);")
                    .migration("V1.5__late.sql", "create table late (id int primary key);");
            Files.delete(project.config().migrations().resolve("V2__actors.sql"));

            stamp(project, "3");

            validate(project);
            assertEquals(
                    List.of(
                            "R \"all films\" applied",
                            "V1 \"films\" applied",
                            "V1.5 \"late\" out of order",
                            "V2 \"actors\" deleted",
                            "V3 \"more\" applied"),
                    project.migrations().history().entries().stream()
                            .map(entry -> entry.name() + " " + entry.state().word())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void stamp_forgetsWhatIsAppliedInPart() throws Exception {
        try (Project project = project(Project::onMariaDb)) {
            project.migration("V3__more.sql", "create table more (id int primary key);\nwrong;");
            assertThrows(RetortException.class, project::upgrade);

            assertEquals(Optional.of("3"), stamp(project, "latest"));

            validate(project);
            assertEquals(List.of(), project.migrations().history().troubles());
            assertEquals(List.of(), project.upgrade());
        }
    }

    @Test
    void stamp_refusesAVersionThatThereIsNot() throws Exception {
        try (Project project = project(Project::onSqlite)) {
            RetortException error = assertThrows(RetortException.class, () -> stamp(project, "7"));

            assertEquals("there is no migration with the version 7", error.message());
            assertEquals(Optional.of("there are: 1, 2, 3; latest is the last, base is before the first"), error.hint());
            assertThrows(java.sql.SQLException.class, () -> project.rows("select * from flyway_schema_history"));
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void repair_saysWhatItAccepts(MigrationHistoryTest.Kind kind) throws Exception {
        try (Project project = project(kind)) {
            project.upgrade();
            project.migration("V1__films.sql", "create table films (id bigint primary key);");
            Files.delete(project.config().migrations().resolve("V2__actors.sql"));

            assertEquals(
                    List.of(
                            "accepted that the file of V2 \"actors\" is gone",
                            "accepted the file of V1 \"films\" as it is now"),
                    repair(project, false));
            assertEquals(List.of(), project.migrations().history().troubles());
            assertEquals(List.of(), repair(project, false));
        }
    }

    @Test
    void repair_forgetsAFailureOfFlywayAlone() throws Exception {
        try (Project project = project(Project::onMariaDb)) {
            project.migration("V3__more.sql", "wrong;");
            assertThrows(RuntimeException.class, flyway(project)::migrate);
            project.migration("V3__more.sql", "create table more (id int);");
            assertThrows(RetortException.class, project::upgrade);

            assertEquals(List.of("forgot that V3 \"more\" failed"), repair(project, false));
            assertEquals(List.of("V3 \"more\"", "R \"all films\""), project.upgrade());
        }
    }

    @Test
    void repairFromStart_letsAHalfAppliedMigrationBeginAnew() throws Exception {
        try (Project project = project(Project::onMariaDb)) {
            project.migration("V3__more.sql", "create table more (id int);\nwrong;");
            assertThrows(RetortException.class, project::upgrade);
            project.execute("drop table more");
            project.migration("V3__more.sql", "create table more (id int);\ncreate table most (id int);");

            List<String> done = repair(project, true);

            assertEquals("forgot how far version 3 had come (1 statement): it begins anew", done.getLast());
            assertEquals(List.of("V3 \"more\"", "R \"all films\""), project.upgrade());
            assertEquals(List.of("0"), project.rows("select count(*) from more"));
        }
    }

    private Project project(MigrationHistoryTest.Kind kind) throws IOException {
        return kind.in(folder)
                .migration("V1__films.sql", "create table films (id int primary key);")
                .migration("V2__actors.sql", "create table actors (id int primary key);")
                .migration("V3__more.sql", "create table more (id int primary key);")
                .migration("R__all_films.sql", "create view all_films as select id from films;");
    }

    private static Optional<String> stamp(Project project, String target) {
        return project.migrations()
                .stamp(target, MigrationListener.showing(_ -> {}))
                .current()
                .flatMap(HistoryEntry::version);
    }

    private static List<String> repair(Project project, boolean fromStart) {
        return project.migrations().repair(fromStart, MigrationListener.showing(_ -> {}));
    }

    /** Flyway alone, which knows nothing of Retort. */
    private static Flyway flyway(Project project) {
        return Flyway.configure()
                .dataSource(new DatabaseDataSource(project.database()))
                .locations("filesystem:" + project.config().migrations())
                .load();
    }

    private static void validate(Project project) {
        Flyway.configure()
                .configuration(flyway(project).getConfiguration())
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validate();
    }
}
