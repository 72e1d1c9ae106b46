package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a session when it ends: its lines for the next one, and what it wrote if it is to stay. */
@Tag("slow")
class SessionsTerminalTest {
    private static final String IN_TRANSACTION = "retort*>";
    private static final String QUESTION = "a transaction is open: commit (c), roll back (r) or stay (s)?";

    @TempDir
    static Path folder;

    private static SampleShell shell;

    @BeforeAll
    static void makeDatabase() throws SQLException {
        shell = SampleShell.in(folder, "create table notes (id integer primary key, note text)");
    }

    /** The lines are typed from the first prompt on, which does not wait for the compiler. */
    @Test
    void history_isThereInTheNextSession_forItsOwnerAlone_withoutSecretsAndWhatBeginsWithASpace() throws IOException {
        try (PtyTerminal terminal = shell.open(Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .enter("var password = \"hunter2\"")
                    .waitFor("password : ")
                    .waitForLastLine(PROMPT)
                    .enter(" 40 + 2")
                    .waitFor("\n42\n")
                    .waitForLastLine(PROMPT)
                    .enter("2 + 3")
                    .waitFor("\n5\n")
                    .waitForLastLine(PROMPT)
                    .enter("/typed 3 +")
                    .waitFor("1  2 + 3")
                    .waitForLastLine(PROMPT)
                    .enter("/typed nowhere")
                    .waitFor("no line that was typed holds nowhere")
                    .waitForLastLine(PROMPT)
                    .enter("1000 +")
                    .waitForLastLine("     ->")
                    .enter("234")
                    .waitFor("\n1234\n")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
        Path file = folder.resolve("state/retort/history");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        String kept = Files.readString(file);
        assertTrue(kept.contains("2 + 3"), kept);
        assertFalse(kept.contains("hunter2") || kept.contains("40 + 2"), kept);
        try (PtyTerminal terminal = shell.open(Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .type(UP)
                    .waitFor("retort> 1000 +\n     -> 234")
                    .type(ENTER)
                    .waitFor("\n1234\n");
        }
    }

    @Test
    void openTransaction_isAskedAboutByThoseWhoLeave() throws SQLException {
        try (PtyTerminal terminal = begun("left")) {
            terminal.type(CTRL_D)
                    .waitForLastLine(QUESTION)
                    .enter("what?")
                    .waitFor("answer c, r or s")
                    .waitForLastLine(QUESTION)
                    .type(CTRL_C)
                    .waitForLastLine(IN_TRANSACTION)
                    .enter("exit")
                    .waitForLastLine(QUESTION)
                    .enter("r")
                    .waitFor("the open transaction is rolled back");
            assertEquals(0, terminal.waitForExit());
        }
        try (PtyTerminal terminal = begun("kept")) {
            terminal.type(CTRL_D).waitForLastLine(QUESTION).enter("c").waitFor("committed");
            assertEquals(0, terminal.waitForExit());
        }
        assertEquals(List.of("kept"), notes());
    }

    /** A session with a note in a transaction that is open. */
    private static PtyTerminal begun(String note) {
        return shell.open(Map.of("XDG_STATE_HOME", folder.resolve("other-state").toString()))
                .waitForLastLine(PROMPT)
                .enter("/begin")
                .waitForLastLine(IN_TRANSACTION)
                .enter("insertInto(NOTES, NOTES.NOTE).values(\"" + note + "\").execute()")
                .waitFor("\n1\n")
                .waitForLastLine(IN_TRANSACTION);
    }

    private static List<String> notes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(shell.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select note from notes")) {
            List<String> notes = new ArrayList<>();
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
            return notes;
        }
    }
}
