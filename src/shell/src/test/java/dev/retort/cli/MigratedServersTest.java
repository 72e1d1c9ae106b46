package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.Recording;
import dev.retort.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A project's life on each database that is tested: upgrade, a migration that fails and is resumed, generate, read only, the
 * way back; and the one of the five walkthroughs that is about migrations.
 */
@Tag("slow")
class MigratedServersTest {
    private static final Path SESSIONS = Path.of("src/shell/src/test/resources/servers");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void project_goesUpAndDown(TestDatabase database) throws Exception {
        check("project.session", database);
    }

    @ParameterizedTest
    @EnumSource
    void walkthroughOfMigrations_isTheSameOnEachDatabase(TestDatabase database) throws Exception {
        check("walkthrough-003.session", database);
    }

    private void check(String name, TestDatabase database) throws Exception {
        Path session = SESSIONS.resolve(name);
        Recording recording = Recording.of(Files.readString(session));
        String actual = CommandSession.rerun(recording.as(database), database, folder);
        if (UPDATE) {
            Files.writeString(session, recording.with(database, actual).toString());
        } else {
            assertEquals(recording.as(database), actual);
        }
    }
}
