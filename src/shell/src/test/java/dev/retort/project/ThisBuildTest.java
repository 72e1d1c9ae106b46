package dev.retort.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells one build of Retort from another, while its code is a folder of classes. */
class ThisBuildTest {
    private static final FileTime THEN = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void sameClassesInAnotherFolderAtAnotherTime_areTheSameBuild() throws IOException {
        put("one/a/A.class", "a");
        put("one/B.class", "b");
        put("other/B.class", "b");
        put("other/a/A.class", "a");
        Files.setLastModifiedTime(folder.resolve("one/B.class"), THEN);
        assertEquals(build("one"), build("other"));
        assertTrue(build("one").matches("[0-9a-f]{64}"), build("one"));
    }

    @Test
    void contentOfTheSameSizeAndTime_tellsBuildsApart() throws IOException {
        put("one/A.class", "a");
        put("other/A.class", "b");
        Files.setLastModifiedTime(folder.resolve("one/A.class"), THEN);
        Files.setLastModifiedTime(folder.resolve("other/A.class"), THEN);
        assertNotEquals(build("one"), build("other"));
    }

    @Test
    void anotherPath_tellsBuildsApart() throws IOException {
        put("one/a/A.class", "a");
        put("other/b/A.class", "a");
        Files.setLastModifiedTime(folder.resolve("one/a/A.class"), THEN);
        Files.setLastModifiedTime(folder.resolve("other/b/A.class"), THEN);
        assertNotEquals(build("one"), build("other"));
    }

    @Test
    void whatMovesFromOneFileIntoTheNext_tellsBuildsApart() throws IOException {
        put("one/A.class", "aB.classb");
        put("one/B.class", "");
        put("other/A.class", "a");
        put("other/B.class", "bB.class");
        assertNotEquals(build("one"), build("other"));
    }

    private String build(String name) throws IOException {
        return ThisBuild.files(folder.resolve(name));
    }

    private void put(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
