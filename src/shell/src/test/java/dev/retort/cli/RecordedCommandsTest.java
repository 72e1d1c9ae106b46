package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.testing.Recording;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every file of src/test/resources/commands, which must come out as it is written there. A new one needs nothing but
 * its input: {@code mvn test -Dtest=RecordedCommandsTest -Dretort.golden=update} writes the output down, to be read before
 * it is committed.
 */
@Tag("slow")
class RecordedCommandsTest {
    private static final Path SESSIONS = Path.of("src/shell/src/test/resources/commands");
    /** Which {@link MigratedServersTest} runs on the other databases, too. */
    private static final Path WALKTHROUGH = Path.of("src/shell/src/test/resources/servers/walkthrough-003.session");

    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> session_comesOutAsItIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".session"))
                                    .sorted(),
                            Stream.of(WALKTHROUGH))
                    .toList()
                    .stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException, SQLException {
        boolean isOfAll = file.equals(WALKTHROUGH);
        String expected =
                isOfAll ? Recording.of(Files.readString(file)).as(TestDatabase.SQLITE) : Files.readString(file);
        Path project = Files.createDirectory(folder.resolve(String.valueOf(file.getFileName())));
        String actual = CommandSession.rerun(expected, project);
        if (UPDATE && !isOfAll) {
            Files.writeString(file, actual);
        } else {
            assertEquals(expected, actual);
        }
    }
}
