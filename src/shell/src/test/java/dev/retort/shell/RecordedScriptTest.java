package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.database.Database;
import dev.retort.testing.Recording;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every file of src/test/resources/scripts, which must come out as it is written there. A new one needs nothing but
 * its input: {@code mvn test -Dtest=RecordedScriptTest -Dretort.golden=update} writes the output down, to be read before it
 * is committed; {@code -Dretort.script=PART} takes those alone that have PART in their names. The first lines may say {@code // database: library on sqlite} (see {@link ScriptDatabase}; {@code project}
 * unless said), {@code // format: csv} (table unless said), {@code // terminal: yes} and {@code // slow: yes}. The usual build runs those
 * alone that are on a database that many of them are on, and do not say that they are slow.
 */
class RecordedScriptTest {
    private static final Path SCRIPTS = Path.of("src/shell/src/test/resources/scripts");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final String WANTED = System.getProperty("retort.script", "");
    private static final Pattern SHARED = Pattern.compile("(library|guarded-mariadb) on (mariadb|sqlite)|project\\b.*");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> script_comesOutAsItIsWritten() throws IOException {
        return tests(RecordedScriptTest::isQuick);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> script_onADatabaseOfItsOwn_comesOutAsItIsWritten() throws IOException {
        return tests(script -> !isQuick(script));
    }

    private static Stream<DynamicTest> tests(Predicate<RecordedScript> wanted) throws IOException {
        ScriptDatabase opened = new ScriptDatabase(Files.createTempDirectory(folder, "databases"));
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".script")
                            && file.toString().contains(WANTED))
                    .filter(file -> wanted.test(script(file)))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file, opened)));
        }
    }

    private static boolean isQuick(RecordedScript script) {
        return SHARED.matcher(database(script)).matches()
                && script.directive("slow").isEmpty();
    }

    private static String database(RecordedScript script) {
        return script.directive("database").orElse("project");
    }

    private static RecordedScript script(Path file) {
        try {
            return RecordedScript.of(Recording.of(Files.readString(file)).as(TestDatabase.MARIADB_11_4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, ScriptDatabase databases) throws IOException {
        Recording recording = Recording.of(Files.readString(file));
        RecordedScript script = RecordedScript.of(recording.as(TestDatabase.MARIADB_11_4));
        String description = database(script);
        Database database = databases.create(description);
        String actual = script.run(database, databases.compile(description, database), folder);
        if (UPDATE) {
            Files.writeString(
                    file, recording.with(TestDatabase.MARIADB_11_4, actual).toString());
        } else {
            assertEquals(recording.as(TestDatabase.MARIADB_11_4), actual);
        }
    }
}
