package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.database.Database;
import dev.retort.testing.Recording;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same scripts on each database that is tested: the walkthroughs, and every file of src/test/resources/servers. They are
 * written as {@link RecordedScriptTest} says, with the answers that differ as {@link Recording} does.
 */
@Tag("slow")
class ServersTest {
    private static final Path SCRIPTS = Path.of("src/shell/src/test/resources/scripts");
    private static final Path SERVERS = Path.of("src/shell/src/test/resources/servers");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final String WANTED = System.getProperty("retort.script", "");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicNode> script_isTheSameOnEachDatabase() throws IOException {
        ScriptDatabase databases = new ScriptDatabase(folder);
        List<Path> files = Stream.concat(files(SCRIPTS, "walkthrough-"), files(SERVERS, ""))
                .sorted()
                .toList();
        return Stream.of(TestDatabase.values())
                .map(kind -> dynamicContainer(
                        kind.toString(),
                        files.stream()
                                .filter(file -> recording(file).databases().contains(kind))
                                .map(file -> dynamicTest(
                                        file.getFileName().toString(),
                                        file.toUri(),
                                        () -> check(file, kind, databases)))));
    }

    private static void check(Path file, TestDatabase kind, ScriptDatabase databases) throws IOException {
        Recording recording = recording(file);
        RecordedScript script = RecordedScript.of(recording.as(kind));
        // The sample's own tables are made by MariaDB's words; these are the same, in words for all.
        String description = script.directive("database")
                .filter(named -> !named.startsWith("project"))
                .orElse("sources");
        Database database = databases.create(description, kind);
        String actual = script.run(database, databases.compile(description, kind, database), folder);
        if (UPDATE) {
            Files.writeString(file, recording.with(kind, actual).toString());
        } else {
            assertEquals(recording.as(kind), actual);
        }
    }

    private static Stream<Path> files(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(start)
                            && file.toString().endsWith(".script")
                            && file.toString().contains(WANTED))
                    .toList()
                    .stream();
        }
    }

    private static Recording recording(Path file) {
        try {
            return Recording.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
