package dev.retort.migrate.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporary folders, and what is left of them. */
@Timeout(60)
class ScratchFolderTest {

    @TempDir
    Path temporary;

    @Test
    void close_removesAllThatIsInIt() throws IOException {
        Path folder;
        try (ScratchFolder scratch = ScratchFolder.create()) {
            folder = scratch.folder();
            Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "text");
        }

        assertTrue(Files.notExists(folder));
    }

    @Test
    void folderOfAKilledProcess_goesWhenTheNextIsMade_andOneInUseStays() throws IOException {
        try (ScratchFolder inUse = ScratchFolder.create()) {
            Path abandoned = Files.createTempDirectory("retort-scratch-");
            Files.writeString(abandoned.resolve("data"), "text");
            for (Path folder : List.of(abandoned, inUse.folder())) {
                Path mark = folder.resolve("in-use");
                if (Files.notExists(mark)) {
                    Files.createFile(mark);
                }
                Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minusSeconds(3_600)));
            }

            ScratchFolder.create().close();

            assertTrue(Files.notExists(abandoned));
            assertTrue(Files.isDirectory(inUse.folder()));
        }
    }

    /** One process leaves it open and writes into it without end, as a generator does. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP", "KILL"})
    void signal_leavesNothingBehind(String signal) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ScratchFolderTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Path folder = Path.of(output.readLine());
            assertEquals(temporary, folder.getParent());
            assertTrue(Files.isDirectory(folder));

            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor();

            if (signal.equals("KILL")) {
                Await.until("nothing is left", () -> left().isEmpty());
            }
            assertEquals(List.of(), left());
        } finally {
            process.destroyForcibly();
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            return left.toList();
        }
    }

    @Test
    void tmpdir_namesTheFolderOfAll() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                Places.class.getName());
        builder.environment().put("TMPDIR", temporary.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals(
                    List.of(temporary.toString(), temporary.toString()),
                    output.lines().toList());
        }
    }

    /** Says where folders are made. */
    static final class Places {
        public static void main(String... arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (ScratchFolder small = ScratchFolder.create();
                    ScratchFolder ofServer = ScratchFolder.ofServer()) {
                out.println(small.folder().getParent());
                out.println(ofServer.folder().getParent());
            }
        }
    }

    public static void main(String... arguments) throws IOException {
        ScratchFolder scratch = ScratchFolder.create();
        Path file = scratch.folder().resolve("0");
        Files.writeString(file, "text");
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(scratch.folder());
        try {
            for (int i = 1; ; i++) {
                // So few that it does not matter how late the signal comes.
                Files.writeString(scratch.folder().resolve(String.valueOf(i % 500)), "text");
            }
        } catch (NoSuchFileException _) {
            // The folder was removed under it: the process is ending.
        }
    }
}
