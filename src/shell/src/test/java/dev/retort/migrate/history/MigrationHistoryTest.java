package dev.retort.migrate.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.config.Target;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.Project;
import dev.retort.migrate.history.HistoryEntry.Applied;
import dev.retort.migrate.script.DatabaseDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the history says of migrations in every state. */
@Isolated
public class MigrationHistoryTest {

    @TempDir
    Path folder;

    /** A kind of database. */
    public interface Kind {
        Project in(Path folder) throws IOException;
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.argumentSet("MariaDB", (Kind) Project::onMariaDb),
                Arguments.argumentSet("SQLite", (Kind) Project::onSqlite));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void history_holdsWhatTheDatabaseHolds(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.upgrade("2");

            MigrationHistory history = project.migrations().history();

            assertEquals(
                    List.of("V1 \"films\" applied", "V2 \"actors\" applied", "V3 \"more\" pending"), states(history));
            assertEquals(Optional.of("2"), history.current().flatMap(HistoryEntry::version));
            assertEquals(
                    project.rows("select installed_rank, version, description, type, script, checksum, installed_by,"
                            + " execution_time from flyway_schema_history order by installed_rank"),
                    history.entries().stream()
                            .limit(2)
                            .map(MigrationHistoryTest::row)
                            .toList());
            assertEquals(
                    List.of(Path.of("db/undo/U1__films.sql")),
                    history.entries().getFirst().undos());
            assertEquals(List.of(), history.entries().get(1).undos());
            assertEquals(List.of("V3 \"more\" is not applied"), complaints(history));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void history_tellsTheTimeWhateverTheZoneOfTheReader(Kind kind) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try (Project project = films(kind)) {
            project.upgrade();
            Instant now = Instant.now();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

            for (HistoryEntry entry : project.migrations().history().entries()) {
                Duration away = Duration.between(entry.applied().orElseThrow().on(), now)
                        .abs();
                assertEquals(0, away.toMinutes(), entry.toString());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readingAHistory_writesNothing(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.migration("beforeInfo.sql", "create table written (id int);")
                    .migration("beforeValidate.sql", "create table written (id int);");

            MigrationHistory history = project.migrations().history();
            assertThrows(SQLException.class, () -> project.rows("select * from written"));

            assertEquals(
                    List.of("V1 \"films\" pending", "V2 \"actors\" pending", "V3 \"more\" pending"), states(history));
            assertEquals(Optional.empty(), history.current());
            assertThrows(SQLException.class, () -> project.rows("select * from flyway_schema_history"));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void filesThatDifferFromWhatWasApplied_areTold(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.migration("V4__gone.sql", "create table gone (id int primary key);")
                    .upgrade();
            project.migration("V1__films.sql", "create table films (id bigint primary key);")
                    .migration("V1.5__late.sql", "create table late (id int primary key);");
            delete(project, "V2__actors.sql");
            delete(project, "V4__gone.sql");
            Files.move(
                    project.config().migrations().resolve("V3__more.sql"),
                    project.config().migrations().resolve("V3__much_more.sql"));

            MigrationHistory history = project.migrations().history();

            assertEquals(
                    List.of(
                            "V1 \"films\" changed",
                            "V2 \"actors\" missing",
                            "V3 \"more\" renamed",
                            "V4 \"gone\" missing",
                            "V1.5 \"late\" late"),
                    states(history));
            assertEquals(5, history.troubles().size());
            assertEquals(Optional.of("4"), history.current().flatMap(HistoryEntry::version));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void repeatableMigration_isPendingAgainWhenItChanges(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.migration("R__all_films.sql", "create view all_films as select id from films;")
                    .upgrade();
            assertEquals(List.of(), project.migrations().history().troubles());
            Applied before =
                    project.migrations().history().entries().get(3).applied().orElseThrow();

            project.migration("R__all_films.sql", "drop view all_films; create view all_films as select 1 as id;");
            MigrationHistory changed = project.migrations().history();
            assertEquals(List.of("R \"all films\" was changed, and is not applied again"), complaints(changed));
            assertEquals(Optional.of(before), changed.entries().getLast().applied());

            project.upgrade();
            MigrationHistory again = project.migrations().history();
            assertEquals(List.of(), complaints(again));
            assertEquals(4, again.entries().size());
            assertEquals(5, again.entries().getLast().applied().orElseThrow().rank());
        }
    }

    @Test
    void failedMigration_isAppliedInPart() throws Exception {
        try (Project project = films(Project::onMariaDb)) {
            project.migration("V3__more.sql", "create table a (id int);\ncreate table b (id int);\nwrong;\n");
            assertThrows(RetortException.class, project::upgrade);

            MigrationHistory history = project.migrations().history();

            assertEquals(List.of("V3 \"more\" is applied in part: 2 of its statements are done"), complaints(history));
            assertEquals(Optional.of("2"), history.current().flatMap(HistoryEntry::version));
        }
    }

    @Test
    void failedMigrationOnSqlite_isPending() throws Exception {
        try (Project project = films(Project::onSqlite)) {
            project.migration("V3__more.sql", "create table a (id int);\nwrong;\n");
            assertThrows(RetortException.class, project::upgrade);

            assertEquals(
                    List.of("V3 \"more\" is not applied"),
                    complaints(project.migrations().history()));
        }
    }

    @Test
    void failedUndoing_isUndoneInPart() throws Exception {
        try (Project project = films(Project::onMariaDb)) {
            project.migration("V3__more.sql", "create table a (id int);\ncreate table b (id int);")
                    .undo("U3__more.sql", "drop table b;\nwrong;")
                    .upgrade();
            assertThrows(RetortException.class, () -> project.downgrade("2"));

            MigrationHistory history = project.migrations().history();

            assertEquals(List.of("V3 \"more\" is undone in part: 1 of its statements is done"), complaints(history));
        }
    }

    @Test
    void failureOfFlywayAlone_isAFailure() throws Exception {
        try (Project project = films(Project::onMariaDb)) {
            project.migration("V3__more.sql", "create table a (id int);\nwrong;\n");
            assertThrows(RuntimeException.class, flyway(project)::migrate);

            assertEquals(
                    List.of("V3 \"more\" failed, and how far it had come was not written down"),
                    complaints(project.migrations().history()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void databaseThatFlywayAloneHasMigrated_isTakenOver(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            Flyway.configure()
                    .configuration(flyway(project).getConfiguration())
                    .target("2")
                    .load()
                    .migrate();

            assertEquals(
                    List.of("V1 \"films\" applied", "V2 \"actors\" applied", "V3 \"more\" pending"),
                    states(project.migrations().history()));
            assertEquals(List.of("V3 \"more\""), project.upgrade());
            flyway(project).validate();
            assertEquals(0, flyway(project).migrate().migrationsExecuted);
            project.undo("U2__actors.sql", "drop table actors;").undo("U3__more.sql", "drop table more;");
            assertEquals(List.of("V3 \"more\"", "V2 \"actors\""), project.downgrade("1"));
            assertEquals(2, flyway(project).migrate().migrationsExecuted);
            assertEquals(List.of(), project.migrations().history().troubles());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void baseline_isWhereTheHistoryBegins(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.execute("create table films (id int primary key)");
            Flyway.configure()
                    .configuration(flyway(project).getConfiguration())
                    .baselineVersion("1")
                    .load()
                    .baseline();
            project.upgrade();

            MigrationHistory history = project.migrations().history();

            assertEquals(
                    List.of(
                            "V1 \"films\" below baseline",
                            "V1 \"<< Flyway Baseline >>\" baseline",
                            "V2 \"actors\" applied",
                            "V3 \"more\" applied"),
                    states(history));
            assertEquals(List.of(), history.troubles());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unusualFiles_areAppliedAndAgree(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.migration("V4__bom.sql", "\uFEFFcreate table bom (id int primary key);\n")
                    .migration("V5__crlf.sql", "create table crlf (\r\n  id int primary key\r\n);\r\n")
                    .migration("V6__empty.sql", "")
                    .migration("V7__comments.sql", "-- nothing; 'yet\n/* \"nor here; */\n");

            project.upgrade();

            MigrationHistory history = project.migrations().history();
            assertEquals(List.of(), complaints(history));
            assertEquals(Optional.of("7"), history.current().flatMap(HistoryEntry::version));
            flyway(project).validate();
            project.migration("V5__crlf.sql", "create table crlf (\n  id int primary key\n);\n");
            assertEquals(List.of(), complaints(project.migrations().history()));
        }
    }

    @Test
    void blocksWithDelimiters_areAppliedAndAgree() throws Exception {
        try (Project project = films(Project::onMariaDb)) {
            project.migration("V4__block.sql", """
                DELIMITER //
                CREATE PROCEDURE two() BEGIN SELECT 'a;b'; SELECT 2; END//
                DELIMITER ;
                CREATE TABLE after_it (id int);
                """).upgrade();

            assertEquals(List.of(), complaints(project.migrations().history()));
            assertEquals(
                    List.of("two"),
                    project.rows(
                            "select routine_name from information_schema.routines where routine_schema = database()"));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("kinds")
    void stateThatTheSettingsTolerate_isNoTrouble(Kind kind) throws Exception {
        try (Project project = films(kind)) {
            project.upgrade();
            delete(project, "V2__actors.sql");
            assertEquals(1, project.migrations().history().troubles().size());
            Files.writeString(
                    folder.resolve("db/retort.toml"), "[flyway]\nignoreMigrationPatterns = [\"*:missing\"]\n");

            MigrationHistory history = new Migrations(configured(project), project.database()).history();

            assertEquals(List.of(), history.troubles());
        }
    }

    private Project films(Kind kind) throws IOException {
        return kind.in(folder)
                .migration("V1__films.sql", "create table films (id int primary key);")
                .undo("U1__films.sql", "drop table films;")
                .migration("V2__actors.sql", "create table actors (id int primary key);")
                .migration("V3__more.sql", "create table more (id int primary key);");
    }

    private Config configured(Project project) {
        Config settings = new ConfigLoader(folder, Map.of()).project(folder, Options.NONE);
        return new Config(
                folder,
                Target.of(project.config().url()),
                settings.migrations(),
                settings.migrationSettings(),
                settings.generation());
    }

    private static Flyway flyway(Project project) {
        return Flyway.configure()
                .dataSource(new DatabaseDataSource(project.database()))
                .locations("filesystem:" + project.config().migrations())
                .load();
    }

    private static void delete(Project project, String file) throws IOException {
        Files.delete(project.config().migrations().resolve(file));
    }

    private static List<String> states(MigrationHistory history) {
        return history.entries().stream()
                .map(entry -> entry.name() + " " + entry.state().word())
                .toList();
    }

    private static List<String> complaints(MigrationHistory history) {
        return history.troubles().stream().map(HistoryEntry::complaint).toList();
    }

    private static String row(HistoryEntry entry) {
        Applied applied = entry.applied().orElseThrow();
        return String.join(
                ",",
                String.valueOf(applied.rank()),
                entry.version().orElse("null"),
                entry.description(),
                entry.type(),
                entry.script(),
                String.valueOf(applied.checksum().orElseThrow()),
                applied.by(),
                String.valueOf(applied.milliseconds()));
    }
}
