package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Upgrades in a process of their own that is killed at some moment while files run that run in no transaction. After the next one the
 * database and its history are as after an undisturbed one. {@code -Dretort.kills=200} tries more moments.
 */
@Tag("slow")
class KilledPostgresUpgradeTest {
    /** How many fit into the time that one test may take. */
    private static final int AT_ONCE = 12;

    private static final int KILLS = Integer.getInteger("retort.kills", AT_ONCE);
    private static final long SEED = Long.getLong("retort.seed", System.nanoTime());

    /** Until a statement has begun, is in its midst, or has ended. */
    private static final int MILLISECONDS = 40;

    private static final String MIXED = """
        create table film (id int primary key, title text);
        insert into film select n, 'title ' || n from generate_series(1, 60000) n;
        create index concurrently film_title on film (title);
        create type mood as enum ('sad');
        alter type mood add value 'happy';
        create unique index concurrently film_both on film (title, id);
        insert into film values (0, 'first');
        set search_path to public;
        begin;
        update film set title = title || '.' where id < 100;
        insert into film values (-1, 'one');
        commit;
        vacuum film;
        reindex table concurrently film;
        create table sale (at date, amount int) partition by range (at);
        create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
        insert into sale select '2024-03-01', 1 from generate_series(1, 1000);
        alter table sale detach partition sale_2024 concurrently;
        drop index concurrently film_both;
        cluster film using film_title;
        create database "%1$s_more";
        alter system set log_min_duration_statement = 60000;
        do $$ begin insert into film values (-2, 'two'); end $$;
        drop database "%1$s_more";
        """;

    private static final String LAST = """
        create index concurrently on film (length(title));
        """;

    @TempDir
    private Path folder;

    private static IntStream rounds() {
        return IntStream.rangeClosed(1, Math.ceilDiv(KILLS, AT_ONCE));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void killedAtAnyMoment_goesOn_withNothingLostOrRepeated(int round) throws Exception {
        List<String> undisturbed;
        try (Project project = project("undisturbed")) {
            project.upgrade();
            undisturbed = state(project);
        }
        Random random = new Random(SEED + round);
        int cutOff = 0;
        for (int kill = 1; kill <= AT_ONCE; kill++) {
            try (Project project = project("kill" + kill)) {
                // As it may go: more than once.
                int times = 1 + random.nextInt(2);
                List<String> moments = new ArrayList<>();
                for (int time = 0; time < times; time++) {
                    moments.add(runAndKill(project, 1 + random.nextInt(28), random.nextInt(MILLISECONDS)));
                }
                cutOff += project.migrations().history().troubles().isEmpty() ? 0 : 1;
                project.upgrade();
                assertEquals(
                        undisturbed, state(project), "seed " + SEED + ", round " + round + ", killed after " + moments);
                assertEquals(List.of(), project.migrations().history().troubles());
            }
        }
        assertTrue(cutOff > 0);
    }

    /** Kills an upgrade some time after it has said that it begins something, for the given time. */
    private static String runAndKill(Project project, int activities, int milliseconds) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        KilledPostgresUpgradeTest.class.getName(),
                        project.config().project().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int said = 0; said < activities; said++) {
                String line = output.readLine();
                if (line == null) {
                    break;
                }
                last = line;
            }
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last + " + " + milliseconds + " ms";
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Project project = open(Path.of(arguments[0]))) {
            project.migrations().upgrade(Migrations.LATEST, MigrationListener.showing(out::println));
        }
    }

    private Project project(String name) throws Exception {
        Path root = Files.createDirectories(folder.resolve(name).resolve("db"));
        var url = TestPostgres.createDatabase();
        String database = url.jdbc().substring(url.jdbc().lastIndexOf('/') + 1);
        Files.writeString(
                root.resolve("retort.toml"), "url = \"" + url.jdbc() + "?user=postgres\"\n[flyway]\nmixed = true\n");
        return open(folder.resolve(name))
                .migration("V1__mixed.sql", MIXED.formatted(database))
                .migration("V2__last.sql", LAST);
    }

    private static Project open(Path root) throws IOException {
        return Project.of(new ConfigLoader(root, Map.of(), _ -> {}).project(root, Options.NONE));
    }

    private static List<String> state(Project project) throws Exception {
        List<String> state = new ArrayList<>();
        state.addAll(project.rows("select count(*), sum(id), md5(string_agg(title, ',' order by id)) from film"));
        state.addAll(project.rows("select count(*) from sale_2024"));
        state.addAll(project.rows("select count(*) from sale"));
        state.addAll(
                project.rows("select c.relname, i.indisvalid, pg_get_indexdef(c.oid) from pg_index i join pg_class c"
                        + " on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where nspname = 'public'"
                        + " and c.relname not like 'retort%' and c.relname not like 'flyway%' order by 1"));
        state.addAll(project.rows("select enumlabel from pg_enum order by enumsortorder"));
        state.addAll(project.rows("select count(*) from pg_inherits"));
        state.addAll(
                project.rows("select version, script, success from flyway_schema_history order by installed_rank"));
        return state;
    }
}
