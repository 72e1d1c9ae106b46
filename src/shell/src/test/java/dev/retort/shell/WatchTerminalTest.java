package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching, drawing and looking back, as a person has it before them: keys into a real terminal that shows images. */
@Tag("slow")
class WatchTerminalTest {
    @TempDir
    static Path folder;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException {
        shared = SampleShell.in(folder).shared(Map.of("KITTY_WINDOW_ID", "1"));
    }

    @BeforeEach
    void clearScreen() {
        terminal = shared.cleared();
    }

    @Test
    void watch_runsALineAgain_untilAKeyIsPressed() {
        terminal.enter("int n = 0").waitFor("n : int").waitForLastLine(PROMPT);
        terminal.enter("/watch 0.05 \"run \" + ++n")
                .waitUntil(
                        "the third run", lines -> lines.stream().anyMatch(line -> line.matches("run ([3-9]|\\d\\d+)")))
                .waitFor("every 0.05 s, at ")
                .waitFor("(any key ends it)")
                .type("q")
                .waitForLastLine(PROMPT);
        terminal.enter("1 + 1").waitFor("retort> 1 + 1\n2\n").waitForLastLine(PROMPT);
    }

    @Test
    void watch_withoutALine_runsTheLastQuery_andCtrlCEndsIt() {
        terminal.enter("select(FILM.TITLE).from(FILM).limit(1)")
                .waitFor("(1 row")
                .waitForLastLine(PROMPT);
        terminal.enter("/watch 60")
                .waitFor("every 60 s, at ")
                .waitFor("the last query")
                .waitFor("(1 row")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_endsAnEndlessLoopThatIsWatched() {
        terminal.enter("/watch 1 while (true) {}")
                .waitFor("every 1 s")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void error_endsAWatch() {
        terminal.enter("/watch 0.01 select nothing from film")
                .waitFor("error: ")
                .waitForLastLine(PROMPT);
    }

    @Test
    void chart_isAnImageWhereTheTerminalShowsOne_andTextWhereItIsWanted() {
        String chart = "/chart select title, film_id from film where film_id < 3";
        terminal.enter(chart)
                .waitUntil("an image", lines -> terminal.transcript().contains("\u001b_G"))
                .waitForLastLine(PROMPT);
        terminal.enter("/chart text").waitFor("charts are text").waitForLastLine(PROMPT);
        for (int columns : List.of(80, 40)) {
            terminal = shared.cleared().resize(columns, 24);
            terminal.enter(chart).waitFor("│█").waitForLastLine(PROMPT);
            assertEquals(
                    2,
                    terminal.lines().stream()
                            .filter(line -> line.contains("│█"))
                            .count(),
                    terminal::transcript);
        }
        terminal.enter("/chart auto").waitFor("charts are images").waitForLastLine(PROMPT);
    }

    @Test
    void history_listsSearchesAndRunsAgain() {
        terminal.enter("\"needle\" + 1").waitFor("needle1").waitForLastLine(PROMPT);
        terminal = shared.cleared();
        terminal.enter("/history NEEDLE 1").waitFor("\"needle\" + 1").waitForLastLine(PROMPT);
        String number = terminal.lines().stream()
                .filter(line -> line.matches("\\s+\\d+  \"needle\" \\+ 1.*"))
                .map(line -> line.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
        terminal = shared.cleared();
        terminal.enter("/history !" + number).waitFor("needle1").waitForLastLine(PROMPT);
        terminal.enter("/history 2");
        waitForListed("/history !" + number);
        terminal.enter("/history !99999").waitFor("no line 99999 was typed").waitForLastLine(PROMPT);
        terminal.enter("/history");
        waitForListed("/history 2");
        assertEquals(
                0,
                terminal.lines().stream()
                        .filter(line -> line.contains("needs a project"))
                        .count());
    }

    private void waitForListed(String typed) {
        terminal.waitUntil(
                        "\"" + typed + "\" in the list",
                        lines -> lines.stream().anyMatch(line -> line.matches("\\s+\\d+  \\Q" + typed + "\\E.*")))
                .waitForLastLine(PROMPT);
    }

    @Test
    void lineWithoutRows_saysItsTimeWhenItSentStatements() {
        terminal.enter("db.execute(\"update film set title = title\")")
                .waitUntil("the time", lines -> lines.stream().anyMatch(line -> line.matches("\\([\\d.]+ m?s\\)")))
                .waitForLastLine(PROMPT);
        terminal = shared.cleared();
        terminal.enter("20 + 22").waitFor("\n42\n").waitForLastLine(PROMPT);
        assertTrue(terminal.lines().stream().noneMatch(line -> line.matches("\\([\\d.]+ m?s\\)")));
    }
}
