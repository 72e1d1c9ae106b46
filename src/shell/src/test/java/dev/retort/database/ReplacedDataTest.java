package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.database.embedded.EmbeddedFiles;
import dev.retort.database.embedded.EmbeddedReset.ReplacedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a server's data that is replaced, cut off wherever that can be. */
class ReplacedDataTest {

    @TempDir
    Path state;

    private Path fresh;
    private ReplacedData replaced;

    @BeforeEach
    void makeData() throws IOException {
        fresh = state.resolve("fresh");
        data(state, "old");
        data(fresh, "new");
        replaced = new ReplacedData(new EmbeddedFiles(state, "mariadb"));
    }

    private static void data(Path folder, String which) throws IOException {
        Files.createDirectories(folder.resolve("mariadb"));
        Files.writeString(folder.resolve("mariadb/rows"), which);
        Files.writeString(folder.resolve("database-name"), which + "\n");
    }

    /** The data and the name that a server would start with. */
    private List<String> started() throws IOException {
        replaced.restore();
        replaced.forget();
        assertFalse(Files.exists(state.resolve("mariadb.before")));
        assertFalse(Files.exists(state.resolve("database-name.before")));
        return List.of(
                Files.readString(state.resolve("mariadb/rows")),
                Files.readString(state.resolve("database-name")).strip());
    }

    @Test
    void replaced_isWhatAServerStartsWith() throws IOException {
        replaced.replaceBy(new EmbeddedFiles(fresh, "mariadb"));

        assertEquals(List.of("new", "new"), started());
    }

    @Test
    void cutOff_beforeTheDataIsMoved_leavesIt() throws IOException {
        Files.copy(state.resolve("database-name"), state.resolve("database-name.before"));

        assertEquals(List.of("old", "old"), started());
    }

    @Test
    void cutOff_betweenTheMoves_bringsTheDataBack() throws IOException {
        Files.copy(state.resolve("database-name"), state.resolve("database-name.before"));
        Files.move(state.resolve("mariadb"), state.resolve("mariadb.before"));

        assertEquals(List.of("old", "old"), started());
    }

    @Test
    void cutOff_afterTheName_bringsBoth() throws IOException {
        Files.copy(state.resolve("database-name"), state.resolve("database-name.before"));
        Files.move(state.resolve("mariadb"), state.resolve("mariadb.before"));
        Files.delete(state.resolve("database-name"));
        Files.move(fresh.resolve("database-name"), state.resolve("database-name"));

        assertEquals(List.of("old", "old"), started());
    }

    @Test
    void cutOff_whileThatIsTakenBack_isTakenBackAllTheSame() throws IOException {
        Files.move(state.resolve("mariadb"), state.resolve("mariadb.before"));

        assertEquals(List.of("old", "old"), started());
    }
}
