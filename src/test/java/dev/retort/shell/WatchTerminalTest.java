package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching, drawing and looking back, as a person has it before them: keys into a real terminal that shows images. */
class WatchTerminalTest {
    private static final String PROMPT = "retort>";

    @TempDir
    static Path folder;

    private static PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database).close();
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        terminal = PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        "jdbc:sqlite:" + database,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "KITTY_WINDOW_ID", "1"));
        terminal.waitForLastLine(PROMPT).enter("1 + 1").waitFor("2");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void clearScreen() {
        terminal.waitForLastLine(PROMPT).resize(80, 24);
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    @Test
    void watch_runsALineAgain_untilAKeyIsPressed() {
        terminal.enter("int n = 0").waitFor("n : int").waitForLastLine(PROMPT);
        terminal.enter("/watch 0.05 \"run \" + ++n")
                .waitFor("run 3")
                .waitFor("every 0.05 s, at ")
                .waitFor("(any key ends it)")
                .type("q")
                .waitForLastLine(PROMPT);
        assertFalse(terminal.lines().getLast().contains("q"));
        terminal.enter("1 + 1").waitFor("2").waitForLastLine(PROMPT);
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
        terminal.enter(chart).waitFor("│█").waitForLastLine(PROMPT);
        terminal.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        terminal.resize(40, 24);
        terminal.enter(chart).waitFor("│█").waitForLastLine(PROMPT);
        terminal.enter("/chart auto").waitFor("charts are images").waitForLastLine(PROMPT);
    }

    @Test
    void history_listsSearchesAndRunsAgain() {
        terminal.enter("\"needle\" + 1").waitFor("needle1").waitForLastLine(PROMPT);
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
        terminal.enter("/history NEEDLE 1").waitFor("\"needle\" + 1").waitForLastLine(PROMPT);
        String number = terminal.lines().stream()
                .filter(line -> line.matches("\\s+\\d+  \"needle\" \\+ 1.*"))
                .map(line -> line.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
        terminal.enter("/history !" + number).waitFor("needle1").waitForLastLine(PROMPT);
        terminal.enter("/history 2").waitFor("/history !" + number).waitForLastLine(PROMPT);
        terminal.enter("/history !99999").waitFor("no line 99999 was typed").waitForLastLine(PROMPT);
        terminal.enter("/history").waitFor("/history 2").waitForLastLine(PROMPT);
        assertEquals(
                0,
                terminal.lines().stream()
                        .filter(line -> line.contains("needs a project"))
                        .count());
    }

    @Test
    void lineWithoutRows_saysItsTimeWhenItSentStatements() {
        terminal.enter("db.execute(\"update film set title = title\")")
                .waitUntil("the time", lines -> lines.stream().anyMatch(line -> line.matches("\\([\\d.]+ m?s\\)")))
                .waitForLastLine(PROMPT);
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
        terminal.enter("20 + 22").waitFor("42").waitForLastLine(PROMPT);
        assertTrue(terminal.lines().stream().noneMatch(line -> line.matches("\\([\\d.]+ m?s\\)")));
    }
}
