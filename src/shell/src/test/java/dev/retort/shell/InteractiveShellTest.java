package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.RIGHT;
import static dev.retort.testing.PtyTerminal.TAB;
import static dev.retort.testing.PtyTerminal.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a person has it before them: keys into a real terminal, and what the screen shows then. */
@Tag("slow")
class InteractiveShellTest {
    @TempDir
    static Path folder;

    private static SampleShell shell;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        shell = SampleShell.in(
                folder,
                "insert into users values (3, '紅樓夢', 1)",
                "create table notes (id integer primary key, note text)",
                "insert into notes values (1, 'red' || char(27) || '[31mtext' || char(7))");
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\nsed -i 's/40/50/' \"$1\"\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        shared = shell.shared(Map.of("EDITOR", editor.toString()));
    }

    @BeforeEach
    void clearScreen() {
        terminal = shared.cleared();
    }

    @Test
    void query_showsItsRows() {
        terminal.enter("select(FILM.TITLE).from(FILM).orderBy(FILM.FILM_ID)")
                .waitFor("ACE GOLDFINGER")
                .waitFor("(3 rows")
                .waitForLastLine(PROMPT);
    }

    @Test
    void table_linesUpWithWideCharacters() {
        terminal.enter("select(USERS.USERNAME, USERS.ID).from(USERS)")
                .waitFor("紅樓夢")
                .waitFor("(3 rows")
                .waitForLastLine(PROMPT);
        assertEquals(3, new HashSet<>(terminal.columnsOf('|')).size(), () -> String.join("\n", terminal.lines()));
    }

    @Test
    void controlCharacters_inDataAreShownEscaped() {
        terminal.enter("NOTES").waitFor("red\\x1b[31mtext\\x07").waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("\u001b[31mtext"));
    }

    @Test
    void tab_completesTheOnlyTable() {
        terminal.type("selectFrom(FI" + TAB)
                .waitFor("retort> selectFrom(FILM\n")
                .type(CTRL_C);
    }

    @Test
    void tab_listsColumnsAndRelations() {
        terminal.type("select(FILM." + TAB)
                .waitFor("TITLE")
                .waitFor("RENTAL_RATE")
                .waitFor("language()")
                .type(CTRL_C);
    }

    @Test
    void tab_followsARelation() {
        terminal.type("FILM.language().N" + TAB)
                .waitForLastLine("retort> FILM.language().NAME")
                .type(CTRL_C);
    }

    @Test
    void tab_offersTheMethodsOfAQuery() {
        terminal.type("selectFrom(FILM).wh" + TAB).waitFor("where(").type(CTRL_C);
    }

    @Test
    void tab_completesCommandsAndTheirTables() {
        terminal.type("/d us" + TAB).waitForLastLine("retort> /d users").type(CTRL_C);
    }

    @Test
    void enter_continuesWhatIsUnfinished() {
        terminal.enter("select(FILM.TITLE,")
                .waitForLastLine("     ->")
                .enter("FILM.LENGTH)")
                .waitFor("     -> FILM.LENGTH)")
                .waitFor("error:")
                .waitForLastLine(PROMPT);
        terminal.enter("class Twice {")
                .waitForLastLine("     ->")
                .enter("int of(int n) { return 2 * n; } }")
                .waitFor("type Twice")
                .waitForLastLine(PROMPT)
                .enter("new Twice().of(21)")
                .waitFor("\n42\n");
    }

    @Test
    void paste_runsSeveralLinesAndTheirCommands() {
        terminal.type("\u001b[200~var pasted = select(FILM.TITLE)\n"
                        + "    .from(FILM)\n"
                        + "/vars\n"
                        + "pasted.fetch().size()\u001b[201~")
                .type(ENTER)
                .waitFor("pasted  ")
                .waitFor("\n3\n");
    }

    @Test
    void ctrlC_clearsTheLine() {
        terminal.type("some nonsense")
                .waitForLastLine("retort> some nonsense")
                .type(CTRL_C)
                .waitForLastLine(PROMPT)
                .enter("6 * 7")
                .waitFor("\n42\n");
    }

    @Test
    void resize_widensWhatIsShown() {
        terminal.resize(40, 24);
        terminal.enter("/help")
                .waitForLastLine(PROMPT)
                .enter("FILM")
                .waitFor("* 3. row *")
                .waitForLastLine(PROMPT);
        terminal.resize(120, 24);
        terminal.enter("FILM").waitFor("| film_id |").waitForLastLine(PROMPT);
        terminal.enter("/d film").waitFor("java").waitForLastLine(PROMPT);
    }

    @Test
    void transaction_showsInThePrompt() {
        terminal.enter("/begin")
                .waitForLastLine("retort*>")
                .enter("/rollback")
                .waitFor("rolled back")
                .waitForLastLine(PROMPT);
    }

    @Test
    void lineThatWasTyped_isSuggestedFromItsBeginning_andTheRightArrowTakesIt() {
        terminal.enter("select(val(\"suggested\"))").waitFor("(1 row").waitForLastLine(PROMPT);
        terminal = shared.cleared()
                .type("select(v")
                .waitFor("retort> select(val(\"suggested\"))")
                .type(RIGHT + ENTER)
                .waitFor("(1 row");
    }

    @Test
    void edit_runsWhatTheEditorLeaves() {
        terminal.enter("40 + 2")
                .waitFor("\n42\n")
                .waitForLastLine(PROMPT)
                .enter("\\e")
                .waitFor("\n52\n");
    }

    @Test
    void dumbTerminal_isEnough_andCtrlDLeaves() {
        try (PtyTerminal dumb = shell.open(Map.of("TERM", "dumb"))) {
            dumb.waitForLastLine(PROMPT)
                    .enter("select(count()).from(FILM)")
                    .waitFor("(1 row")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, dumb.waitForExit());
        }
    }

    @Test
    void sql_isFollowedByItsJava_whichTheArrowKeyBringsUp() {
        String java = "select(FILM.TITLE, FILM.FILM_ID).from(FILM).where(FILM.FILM_ID.eq(1))";
        terminal.enter("select title, film_id")
                .waitForLastLine("     ->")
                .enter("from film where film_id = 1")
                .waitFor("java: " + java)
                .waitForLastLine(PROMPT)
                .type(UP)
                .waitForLastLine("retort> " + java)
                .type(ENTER)
                .waitForLastLine(PROMPT)
                .enter("/sql params")
                .waitFor("where `film`.`film_id` = ?")
                .waitFor("1: 1 : ")
                .waitForLastLine(PROMPT)
                .enter("/java off")
                .waitFor("java is off")
                .waitForLastLine(PROMPT)
                .enter("/java on")
                .waitFor("java is on")
                .waitForLastLine(PROMPT);
    }
}
