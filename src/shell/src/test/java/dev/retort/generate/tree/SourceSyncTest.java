package dev.retort.generate.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSyncTest {
    private static final String HEADER = "/*\n * " + SourceTree.HEADER + "\n */\n";

    private static final String DESCRIPTION = "# " + SourceTree.HEADER + "\n";

    @TempDir
    private Path folder;

    @Test
    void everyDifference_isListed() throws IOException {
        put("fresh/db/Same.java", HEADER + "same\n");
        put("fresh/db/tables/New.java", HEADER + "new\n");
        put("fresh/db/Changed.java", HEADER + "after\n");
        put("committed/db/Same.java", HEADER.replace("\n", "\r\n") + "same\r\n");
        put("committed/db/Changed.java", HEADER + "before\n");
        put("committed/db/tables/old/Gone.java", HEADER + "gone\n");
        put("committed/other/Gone.java", HEADER + "of another package\n");
        SourceSync drift = SourceSync.between(fresh(), folder.resolve("committed"));
        assertEquals(
                List.of("missing db/tables/New.java", "changed db/Changed.java", "extra   db/tables/old/Gone.java"),
                drift.lines());
    }

    @Test
    void write_touchesOnlyWhatDiffers() throws IOException {
        everyDifference_isListed();
        Path same = folder.resolve("committed/db/Same.java");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(same, longAgo);
        SourceSync.write(fresh(), folder.resolve("committed"));
        assertTrue(SourceSync.between(fresh(), folder.resolve("committed")).isEmpty());
        assertEquals(longAgo, Files.getLastModifiedTime(same));
        assertEquals(HEADER + "after\n", Files.readString(folder.resolve("committed/db/Changed.java")));
        assertFalse(Files.exists(folder.resolve("committed/db/tables/old")));
        assertTrue(Files.exists(folder.resolve("committed/other/Gone.java")));
    }

    @Test
    void fileWrittenByHand_isListed_butNeverRemoved() throws IOException {
        put("fresh/db/New.java", HEADER + "new\n");
        put("committed/db/Mine.java", "/* written by hand */\n");

        assertEquals(
                List.of("missing db/New.java", "extra   db/Mine.java"),
                SourceSync.between(fresh(), folder.resolve("committed")).lines());
        RetortException error =
                assertThrows(RetortException.class, () -> SourceSync.write(fresh(), folder.resolve("committed")));
        assertTrue(error.message().contains("Mine.java was not generated"), error.message());
        assertTrue(Files.exists(folder.resolve("committed/db/Mine.java")));
        assertFalse(Files.exists(folder.resolve("committed/db/New.java")));
    }

    @Test
    void treeOfAnEarlierRetort_hasNoWords_andGetsItsDescription() throws IOException {
        put("fresh/db/Same.java", HEADER + "same\n");
        put("fresh/db/schema.txt", DESCRIPTION + "table\tnew\n");
        put("committed/db/Same.java", HEADER + "same\n");

        SourceSync written = SourceSync.write(fresh(), folder.resolve("committed"));

        assertEquals(List.of("added   db/schema.txt"), written.linesOfWriting());
        assertTrue(SourceSync.between(fresh(), folder.resolve("committed")).isEmpty());
    }

    @Test
    void descriptions_sayWhatChanged_whateverElseIsInThem() throws IOException {
        String conflict = "<<<<<<< HEAD\ntable\n=======\ncolumn\told\tx\tINT\n>>>>>>> branch\n";
        put("fresh/db/schema.txt", DESCRIPTION + "table\told\ncolumn\told\tx\tBIGINT\n");
        put("committed/db/schema.txt", DESCRIPTION.replace("\n", "\r\n") + "table\told\r\n" + conflict);

        assertEquals(
                List.of("~ old.x INT → BIGINT"),
                SourceSync.write(fresh(), folder.resolve("committed")).linesOfWriting());
    }

    @Test
    void textOfSomeoneElse_inThePlaceOfTheDescription_isNeverOverwritten() throws IOException {
        put("fresh/db/schema.txt", DESCRIPTION);
        put("committed/db/schema.txt", "notes\n");

        RetortException error =
                assertThrows(RetortException.class, () -> SourceSync.write(fresh(), folder.resolve("committed")));

        assertTrue(error.message().contains("schema.txt was not generated"), error.message());
        assertEquals("notes\n", Files.readString(folder.resolve("committed/db/schema.txt")));
    }

    @Test
    void write_makesTheFolderThatIsMissing() throws IOException {
        put("fresh/db/New.java", HEADER + "new\n");
        SourceSync.write(fresh(), folder.resolve("committed"));
        assertEquals(HEADER + "new\n", Files.readString(folder.resolve("committed/db/New.java")));
    }

    private GeneratedSources fresh() {
        return new GeneratedSources(folder.resolve("fresh"), "db", "");
    }

    private void put(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
