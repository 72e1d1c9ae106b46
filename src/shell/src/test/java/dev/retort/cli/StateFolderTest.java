package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.console.Streams;
import dev.retort.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of what Retort keeps for itself in a project, as commands make and share it. */
class StateFolderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"stamp 1", "repair", "upgrade", "downgrade base", "revision -m more", "generate"})
    void commandThatMakesIt_hasItIgnoreItself_evenIfItFails(String command) throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.SQLITE, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what text); create tabel wrong;");
        project.execute("create table there (id int)");

        project.retort(command.split(" ", -1));

        if (Files.exists(folder.resolve(".retort"))) {
            assertEquals("*\n", Files.readString(folder.resolve(".retort/.gitignore")));
        }
    }

    @Test
    @Tag("slow")
    @Timeout(60)
    void whoWaitsForAnotherThatGenerates_isToldForWhom() throws Exception {
        ForeignProject project = ForeignProject.on(TestDatabase.SQLITE, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what text);");
        assertEquals(0, project.retort("upgrade").status());
        project.write("db/retort.toml", "[generate]\npackage = \"shop.db\"\n");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "dev.retort.migrate.LockWaitTest",
                        folder.resolve(".retort/generate.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = holder.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("held", output.readLine());
            LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
            CompletableFuture<Integer> generating = CompletableFuture.supplyAsync(() -> generate(project, told));

            assertEquals("waiting for another run that generates: process " + holder.pid() + " (java)", told.take());
            holder.destroyForcibly();
            assertEquals(0, generating.get());
        } finally {
            holder.destroyForcibly();
        }
        assertTrue(Files.isDirectory(folder.resolve("generated-sources/shop/db")));
    }

    private int generate(ForeignProject project, LinkedBlockingQueue<String> told) {
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                told.add(line);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                err,
                false,
                false,
                false);
        return new CommandLineRunner(streams, folder, project.environment()).run("generate");
    }
}
