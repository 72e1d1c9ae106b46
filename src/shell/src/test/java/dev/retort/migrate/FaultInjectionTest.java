package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.migrate.FaultyDatabase.Fault;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.StatementInDoubt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Upgrades that come to a sudden end before or after each thing that they send to the server, and are then run once more:
 * the database is to be as after an undisturbed one.
 *
 * <p>{@code -Dretort.faults.migrations=DIR} names a folder with other migrations than those of the test, and {@code
 * -Dretort.faults.every=1} tries every point instead of some.
 */
@Tag("slow")
class FaultInjectionTest {
    private static final int EVERY = Integer.getInteger("retort.faults.every", 61);

    private static final int EVERY_OF_SERVER = Integer.getInteger("retort.faults.every", 229);

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void killedClient_losesAndRepeatsNoStatement() throws Exception {
        int points;
        List<String> undisturbed;
        try (Project project = withMigrations(Project.onMariaDb(folder.resolve("undisturbed")))) {
            FaultyDatabase counting = new FaultyDatabase(project.database(), 0, Fault.CLIENT);
            upgrade(project, counting);
            points = counting.passed();
            undisturbed = state(project);
        }
        assertTrue(undisturbed.size() > 10, undisturbed.toString());
        Tally tally = new Tally();
        for (int point = 1; point <= points; point += EVERY) {
            try (Project project = withMigrations(Project.onMariaDb(folder.resolve("client" + point)))) {
                if (isReached(project, point, Fault.CLIENT)) {
                    tally.add(complete(project));
                    assertEquals(undisturbed, state(project), "killed at point " + point + " of " + points);
                }
                project.execute("drop database `" + project.database().schema() + "`");
            }
        }
        tally.report("client killed", points);
    }

    @Test
    void killedServer_losesAndRepeatsNoStatement() throws Exception {
        Path root = folder.resolve("server");
        Tally tally = new Tally();
        try (Project project = withMigrations(Project.onItsOwnServer(root))) {
            FaultyDatabase counting = new FaultyDatabase(project.database(), 0, Fault.SERVER);
            upgrade(project, counting);
            int points = counting.passed();
            List<String> undisturbed = state(project);
            for (int point = 1; point <= points; point += EVERY_OF_SERVER) {
                project.execute("drop database `" + project.database().schema() + "`");
                if (isReached(project, point, Fault.SERVER)) {
                    tally.add(complete(project));
                    assertEquals(undisturbed, state(project), "killed at point " + point + " of " + points);
                }
            }
            tally.report("server killed", points);
        }
    }

    /** Cuts an upgrade off. Now and then, somebody need not wait for a lock, and there is a point less. */
    private static boolean isReached(Project project, int point, Fault fault) {
        FaultyDatabase faulty = new FaultyDatabase(project.database(), point, fault);
        try {
            upgrade(project, faulty);
        } catch (FaultyDatabase.Killed | RuntimeException e) {
            // What is thrown there passes through others' hands, which wrap it, or throw something in its place.
        }
        return faulty.happened();
    }

    private static void upgrade(Project project, FaultyDatabase database) {
        new Migrations(project.config(), database).upgrade(Migrations.LATEST, MigrationListener.showing(_ -> {}));
    }

    private static Project withMigrations(Project project) throws IOException {
        Path migrations =
                Path.of(System.getProperty("retort.faults.migrations", "src/shell/src/test/resources/faults"));
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                Files.copy(file, project.config().migrations().resolve(file.getFileName()));
            }
        }
        return project;
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

    /** All that can be compared of a database: definitions, contents, histories. */
    private static List<String> state(Project project) throws Exception {
        List<String> state = new ArrayList<>();
        for (String table : project.rows("select table_name from information_schema.tables where table_schema ="
                + " database() and table_name not like 'flyway%' order by 1")) {
            state.addAll(project.rows("show create table `" + table + "`"));
            if (!table.startsWith("retort_")) {
                // What the journal still holds of complete migrations goes with the next upgrade.
                state.addAll(project.rows("checksum table `" + table + "`"));
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

    /** How many points were tried, and how often a person had to be asked. */
    private static final class Tally {
        private int tried;
        private int asked;

        void add(int questions) {
            tried++;
            asked += questions;
        }

        void report(String fault, int points) throws IOException {
            assertTrue(tried > 0);
            Files.writeString(
                    Path.of("target/faults.txt"),
                    fault + " at " + tried + " of " + points + " points: nothing lost or repeated, asked " + asked
                            + " times\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
