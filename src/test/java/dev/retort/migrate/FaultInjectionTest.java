package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Upgrades that come to a sudden end before or after each thing that they send to the server, and are then run once more:
 * the database is to be as after an undisturbed one.
 *
 * <p>{@code -Dretort.faults.migrations=DIR} names a folder with other migrations than those of the test, and {@code
 * -Dretort.faults.every=1} tries every point instead of some.
 */
class FaultInjectionTest {
    private static final int EVERY = Integer.getInteger("retort.faults.every", 29);

    @TempDir
    private Path folder;

    @Test
    void killedClient_losesAndRepeatsNoStatement() throws Exception {
        List<String> undisturbed;
        int points;
        try (Project project = project("undisturbed")) {
            FaultyDatabase counting = new FaultyDatabase(project.database(), 0, _ -> {});
            upgrade(project, counting);
            points = counting.passed();
            undisturbed = state(project);
        }
        assertTrue(undisturbed.size() > 10, undisturbed.toString());
        int tried = 0;
        int asked = 0;
        for (int point = 1; point <= points; point += EVERY) {
            try (Project project = project("killed" + point)) {
                if (!disturb(project, point, FaultyDatabase::killClient)) {
                    break;
                }
                asked += complete(project);
                assertEquals(undisturbed, state(project), "killed at point " + point + " of " + points);
                dropSchema(project);
                tried++;
            }
        }
        assertTrue(tried > points / EVERY - 5, tried + " of " + points);
        report("client killed", tried, points, asked);
    }

    /** Runs the upgrade once more, and answers as a person does who has looked: no statement here stops half-way. */
    private static int complete(Project project) {
        List<StatementInDoubt> asked = new ArrayList<>();
        project.migrations().upgrade(Migrations.LATEST, new MigrationListener() {
            @Override
            public void running(String activity) {}

            @Override
            public StatementInDoubt.Verdict inDoubt(StatementInDoubt statement) {
                asked.add(statement);
                return StatementInDoubt.Verdict.SKIP;
            }
        });
        return asked.size();
    }

    /** Whether the point was reached: now and then, somebody need not wait for a lock, and asks for it once less. */
    private static boolean disturb(Project project, int point, Consumer<List<Connection>> fault) {
        FaultyDatabase faulty = new FaultyDatabase(project.database(), point, fault);
        try {
            upgrade(project, faulty);
        } catch (FaultyDatabase.Killed | RuntimeException e) {
            // What is thrown there passes through others' hands, which wrap it, or throw something in its place.
        }
        return faulty.isDead();
    }

    private static void upgrade(Project project, FaultyDatabase database) {
        new Migrations(project.config(), database).upgrade(Migrations.LATEST, MigrationListener.showing(_ -> {}));
    }

    private Project project(String name) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        Project project = Project.onMariaDb(root);
        Optional<String> given = Optional.ofNullable(System.getProperty("retort.faults.migrations"));
        Path migrations = given.map(Path::of)
                .orElseGet(() -> Path.of("src/test/resources/faults"))
                .toAbsolutePath();
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                Files.copy(file, project.config().migrations().resolve(file.getFileName()));
            }
        }
        return project;
    }

    /** All that can be compared of a database: definitions, contents, histories. */
    private static List<String> state(Project project) throws Exception {
        List<String> state = new ArrayList<>();
        for (String table : project.rows("select table_name from information_schema.tables where table_schema ="
                + " database() and table_name not like 'flyway%' order by 1")) {
            state.addAll(project.rows("show create table `" + table + "`"));
            if (!table.startsWith("retort_")) {
                state.addAll(project.rows("checksum table `" + table + "`"));
            } else {
                state.addAll(project.rows("select * from `" + table + "`"));
            }
        }
        state.addAll(
                project.rows("select routine_name, routine_type, routine_definition from information_schema.routines"
                        + " where routine_schema = database() order by 1, 2"));
        state.addAll(project.rows("select trigger_name, action_statement from information_schema.triggers"
                + " where trigger_schema = database() order by 1"));
        state.addAll(project.rows(
                "select version, script, checksum, success from flyway_schema_history order by installed_rank"));
        String schema = project.database().schema();
        return state.stream().map(line -> line.replace(schema, "SCHEMA")).toList();
    }

    private static void dropSchema(Project project) throws Exception {
        project.execute("drop database `" + project.database().schema() + "`");
    }

    private static void report(String fault, int tried, int points, int asked) throws IOException {
        Files.writeString(
                Path.of("target/faults.txt"),
                fault + " at " + tried + " of " + points + " points, nothing lost or repeated, " + asked
                        + " times asked\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
