package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every session of src/test/resources/lint on the database that its folder is named after; as {@link RecordedCommandsTest} does. */
class RecordedLintTest {
    private static final Path SESSIONS = Path.of("src/shell/src/test/resources/lint");

    private static final Map<String, TestDatabase> DATABASES = Map.of(
            "mariadb", TestDatabase.MARIADB_11_4,
            "postgres", TestDatabase.POSTGRES_14,
            "sqlite", TestDatabase.SQLITE);

    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> session_comesOutAsItIsWritten() throws IOException {
        try (Stream<Path> files = Files.walk(SESSIONS)) {
            return files.filter(file -> file.toString().endsWith(".session")).sorted().toList().stream()
                    .map(file -> dynamicTest(SESSIONS.relativize(file).toString(), file.toUri(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException, SQLException {
        String product = String.valueOf(file.getName(file.getNameCount() - 2));
        Path project = Files.createDirectory(folder.resolve(product + "-" + file.getFileName()));
        String expected = Files.readString(file);
        String actual = CommandSession.rerun(expected, DATABASES.get(product), project);
        if (UPDATE) {
            Files.writeString(file, actual);
        } else {
            assertEquals(expected, actual);
        }
    }
}
