package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades that come to an end from without: by the person, or by the server. */
@Timeout(60)
@Tag("slow")
class InterruptedUpgradeTest {
    @TempDir
    private Path folder;

    @Test
    void interruption_saysWhatIsLeft() throws Exception {
        onPostgres();
        write("db/migration/V1__film.sql", "create table film (id int);");
        write("db/migration/V2__long.sql", "create table actor (id int);\nselect pg_sleep(600);");

        assertEquals(
                "interrupted while applying V2 \"long\", of which nothing is left: retort upgrade begins it anew;"
                        + " before that it applied V1 \"film\"",
                interrupted("applying V2 \"long\""));
    }

    @Test
    void interruption_saysWhatIsLeft_ofWhatRunsInNoTransaction() throws Exception {
        onPostgres();
        write("db/migration/V1__film.sql", "create table film (id int);\nselect pg_sleep(600);");
        write("db/migration/V1__film.sql.conf", "executeInTransaction=false");

        assertEquals(
                "interrupted while applying V1 \"film\", which is done in part: retort upgrade goes on where it"
                        + " stopped; before that it applied nothing",
                interrupted("applying V1 \"film\""));
    }

    @Test
    void interruption_ofAComparison_leavesNoErrorAndNoProgress() throws Exception {
        DatabaseUrl server = TestServer.createSchema();
        String url = server.jdbc() + "&user=" + server.user().orElseThrow();
        write("db/migration/V1__film.sql", "create table film (id int);\ndo sleep(600);");

        try (Interrupted run = new Interrupted("2", "diff", "migrations", "database", "--url", url)) {
            assertEquals("\r\033[K", run.after("statement 2 of 2 …"));
        }
    }

    /** This one's, for a process that begins in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The last line of an upgrade that is interrupted when it says a line. */
    private String interrupted(String moment) throws IOException, InterruptedException {
        try (Interrupted run = new Interrupted("", "upgrade")) {
            return run.after(moment + "\n").strip();
        }
    }

    @Test
    void connectionThatTheServerEnds_isTheReason() throws Exception {
        onPostgres();
        lost("select pg_terminate_backend(pg_backend_pid());");
        DatabaseUrl url = TestServer.createSchema();
        write(
                "db/retort.toml",
                "url = \"" + url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user="
                        + url.user().orElseThrow() + "\"\n");
        lost("kill connection connection_id();");
    }

    private void lost(String ending) throws IOException {
        Map<String, String> environment = environment();
        write("db/migration/V1__film.sql", "create table film (id int);");
        write("db/migration/V2__lost.sql", ending);
        Ran up = Ran.in(folder, environment, "", "upgrade");
        assertEquals(3, up.status(), up.err());
        assertTrue(up.err().contains("before the failure it applied V1 \"film\"\n"), up.err());
        write("db/migration/V2__lost.sql", "create table t (id int);");
        write("db/undo/U2__lost.sql", "drop table t;\n" + ending);
        assertEquals(0, Ran.in(folder, environment, "", "upgrade").status());
        Ran down = Ran.in(folder, environment, "", "downgrade", "1");
        assertEquals(3, down.status(), down.err());
    }

    private Map<String, String> environment() throws IOException {
        String url = Files.readString(folder.resolve("db/retort.toml")).split("\"", -1)[1];
        return Map.of("HOME", folder.toString(), "RETORT_URL", url);
    }

    @Test
    void longPastBeforeAFailure_isCounted() throws Exception {
        write("db/retort.toml", "url = \"sqlite:///data.db\"\n");
        for (int version = 1; version <= 6; version++) {
            write("db/migration/V" + version + "__t.sql", "create table t" + version + " (id integer);");
        }
        write("db/migration/V7__broken.sql", "create tabel t7 (id integer);");

        Ran up = Ran.in(folder, environment(), "", "upgrade");

        assertTrue(
                up.err().contains("before the failure it applied 6 migrations, from V1 \"t\" to V6 \"t\"\n"), up.err());
    }

    @Test
    void stateOfAProject_isIgnoredByGit() throws Exception {
        write("db/retort.toml", "url = \"sqlite:///data.db\"\n");
        write("db/migration/V1__film.sql", "create table film (id integer primary key);");

        assertEquals(
                0,
                Ran.in(folder, Map.of("HOME", folder.toString()), "", "upgrade").status());

        assertEquals("*\n", Files.readString(folder.resolve(".retort/.gitignore")));
    }

    private void onPostgres() throws IOException, SQLException {
        write("db/retort.toml", "url = \"" + TestPostgres.createDatabase().jdbc() + "?user=postgres\"\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** A run that is interrupted. */
    private final class Interrupted implements AutoCloseable {
        private final Process process;

        /** @param terminals the digits of the streams that are to be taken for terminals */
        Interrupted(String terminals, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dretort.terminals=" + terminals,
                    "-classpath",
                    classPath(),
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command).directory(folder.toFile()).start();
        }

        /** What is said on standard error after a text, at which the run is interrupted. */
        String after(String moment) throws IOException, InterruptedException {
            try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
                StringBuilder said = new StringBuilder();
                for (int next = err.read(); next >= 0; next = err.read()) {
                    said.append((char) next);
                    if (said.toString().endsWith(moment)) {
                        break;
                    }
                }
                new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor();
                String rest = err.readAllAsString();
                assertEquals(130, process.waitFor(), said + rest);
                return rest;
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
