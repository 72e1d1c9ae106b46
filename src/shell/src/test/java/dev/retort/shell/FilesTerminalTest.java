package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors, programs and files as a person at a real terminal has them. The editor here asks what it is to do. */
@Tag("slow")
class FilesTerminalTest {
    @TempDir
    static Path folder;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path editor = Files.createDirectories(folder.resolve("my editors")).resolve("editor");
        Files.writeString(editor, """
            #!/bin/sh
            ls -ld "$2" >"%1$s/seen"; touch "$2~"; cat "$2" >"%1$s/edited"
            printf '%%s text? ' "$1"; read -r text </dev/tty
            case $text in
                leave) ;;
                fail) exit 3 ;;
                *) printf '%%s' "$text" >"$2" ;;
            esac
            """.formatted(folder));
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        shared = SampleShell.in(folder)
                .shared(Map.of(
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "VISUAL",
                        "'" + editor + "' new",
                        "EDITOR",
                        "false"));
    }

    @BeforeEach
    void clearScreen() {
        terminal = shared.cleared();
    }

    @Test
    void edit_runsWhatIsWritten_whichIsTheLastInputThen() throws IOException {
        terminal.enter("20 + 1").waitFor("\n21\n").waitForLastLine(PROMPT);
        terminal.enter("/e").waitForLastLine("new text?").enter("30 + 1").waitFor("\n31\n");
        assertEquals("20 + 1\n", Files.readString(folder.resolve("edited")));
        String seen = Files.readString(folder.resolve("seen"));
        assertTrue(seen.startsWith("-rw-------") && seen.strip().endsWith(".java"), seen);
        Path edited = Path.of(seen.strip().substring(seen.indexOf('/')));
        assertTrue(Files.notExists(edited.getParent()), seen);
        terminal.waitForLastLine(PROMPT)
                .type(UP)
                .waitForLastLine("retort> 30 + 1")
                .type(CTRL_C);
    }

    @Test
    void edit_ofSqlHasItsSuffix() throws IOException {
        terminal.enter("select 20 + 2 as n")
                .waitFor("(1 row")
                .waitForLastLine(PROMPT)
                .enter("\\e")
                .waitForLastLine("new text?")
                .enter("select 20 + 3 as n")
                .waitFor("| 23 |");
        assertTrue(Files.readString(folder.resolve("seen")).strip().endsWith(".sql"));
    }

    @Test
    void edit_runsNothing_whereNothingIsWritten() {
        terminal.enter("/e")
                .waitForLastLine("new text?")
                .enter("leave")
                .waitFor("nothing was written in the editor, so nothing runs")
                .waitForLastLine(PROMPT)
                .enter("/e")
                .waitForLastLine("new text?")
                .enter("")
                .waitFor("the text is empty, so nothing runs")
                .waitForLastLine(PROMPT)
                .enter("/e")
                .waitForLastLine("new text?")
                .enter("fail")
                .waitFor("nothing was run")
                .waitForLastLine(PROMPT)
                .enter("/e")
                .waitForLastLine("new text?")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT)
                .enter("40 + 1")
                .waitFor("\n41\n");
    }

    @Test
    void edit_ofAFileRunsIt() throws IOException {
        Path file = folder.resolve("lines.java");
        terminal.enter("/e " + file)
                .waitForLastLine("new text?")
                .enter("50 + 1")
                .waitFor("\n51\n");
        assertEquals("50 + 1", Files.readString(file));
    }

    @Test
    void program_readsTheLastResult_andCtrlCStopsIt() {
        terminal.enter("select(FILM.TITLE).from(FILM).orderBy(FILM.TITLE)")
                .waitFor("(3 rows")
                .waitForLastLine(PROMPT);
        terminal = shared.cleared()
                .enter("/| grep A | tr A-Z a-z | sort -r | head -1")
                .waitFor("| adaptation holes |")
                .waitForLastLine(PROMPT);
        assertTrue(terminal.lines().stream().noneMatch(line -> line.contains("ACE")));
        terminal.enter("/| echo sleep''ing; sleep 1000")
                .waitFor("\nsleeping")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void programThatReadsKeys_hasTheTerminal() {
        terminal.enter("60 + 1")
                .waitFor("\n61\n")
                .enter("/| read -r line; printf 'go on? '; read -r key </dev/tty; echo \"$key $line\"")
                .waitForLastLine("go on?")
                .enter("yes")
                .waitFor("\nyes 61\n");
    }

    @Test
    void output_goesToAFile_whileRemarksStay() throws IOException {
        Path file = folder.resolve("films.txt");
        terminal.enter("/o " + file).waitFor("until /o").waitForLastLine(PROMPT);
        terminal = shared.cleared()
                .enter("select(FILM.TITLE).from(FILM)")
                .waitFor("(3 rows")
                .waitFor("written to")
                .waitForLastLine(PROMPT);
        assertTrue(terminal.lines().stream().noneMatch(line -> line.contains("ACE GOLDFINGER")));
        assertTrue(Files.readString(file).contains("| ACE GOLDFINGER   |"));
        terminal.enter("/o").waitFor("results go to the screen again").waitForLastLine(PROMPT);
    }

    @Test
    void favourite_isShownAndRun_andIsTheLastInputThen() {
        terminal.enter("70 + 1")
                .waitFor("\n71\n")
                .waitForLastLine(PROMPT)
                .enter("/save sum")
                .waitFor("kept as sum: 70 + 1")
                .waitForLastLine(PROMPT);
        terminal = shared.cleared()
                .enter("/load sum")
                .waitFor("retort> /load sum\n70 + 1\n71")
                .waitForLastLine(PROMPT)
                .type(UP)
                .waitForLastLine("retort> 70 + 1")
                .type(CTRL_C)
                .waitForLastLine(PROMPT)
                .enter("/e sum")
                .waitForLastLine("new text?")
                .enter("80 + 1")
                .waitFor("\n81\n")
                .waitForLastLine(PROMPT)
                .enter("/load")
                .waitFor("sum  80 + 1");
    }

    @Test
    void ctrlC_stopsAFile() throws IOException {
        Path file = folder.resolve("long.java");
        Files.writeString(file, "System.out.println(\"run\" + \"ning\"); while (true) {}\n90 + 1\n");
        terminal.enter("/i " + file)
                .waitFor("\nrunning")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
        assertTrue(terminal.lines().stream().noneMatch(line -> line.equals("91")));
        terminal.type(ENTER).waitForLastLine(PROMPT);
    }
}
