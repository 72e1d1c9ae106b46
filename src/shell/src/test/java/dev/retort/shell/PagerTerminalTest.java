package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.RIGHT;
import static dev.retort.testing.PtyTerminal.TAB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are larger than the screen, as a person has them before them. */
@Tag("slow")
class PagerTerminalTest {
    private static final String ENDLESS =
            "with recursive n(i) as (select 1 union all select i + 1 from n) select i, 'row ' || i as text from n";

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(\\d+;)*(3|4|9|10)[0-8][;m]");

    @TempDir
    static Path folder;

    private static SampleShell shell;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException {
        shell = SampleShell.in(
                folder,
                "create table numbers (id integer primary key, name text, note text)",
                "insert into numbers with recursive n(i) as (select 1 union all select i + 1 from n where i < 60)"
                        + " select i, 'number ' || i, nullif(i % 2, 1) from n");
        shared = shell.shared(Map.of("PAGER", "retort"));
    }

    @BeforeEach
    void clearScreen() {
        terminal = shared.cleared()
                .enter("/x auto")
                .waitFor("format is table")
                .enter("/limit 1000")
                .waitFor("limit is 1000 rows")
                .enter("/pager on")
                .waitFor("pager is on");
        terminal = shared.cleared();
    }

    /** Waits for a whole frame with this row at the top. */
    private void waitForTop(String first) {
        terminal.waitUntil(
                "\"" + first + "\" below the head of the table",
                lines -> lines.size() > 4
                        && lines.get(1).startsWith("| id |")
                        && lines.get(3).contains(first)
                        && lines.getLast().startsWith("lines "));
    }

    /** Sets the number of rows that are shown, and clears the screen. */
    private void limit(int rows) {
        terminal.enter("/limit " + rows).waitFor(rows == 0 ? "no limit" : "limit is " + rows + " rows");
        terminal = shared.cleared();
    }

    @Test
    void resultThatFits_isPrinted() {
        terminal.enter("select * from numbers where id <= 16")
                .waitFor("| 16 | number 16 |")
                .waitFor("(16 rows")
                .waitForLastLine(PROMPT);
        assertTrue(terminal.lines().getFirst().startsWith("retort> select"), () -> String.join("\n", terminal.lines()));
    }

    @Test
    void resultThatIsLonger_isPaged_withTheHeadOfTheTableInItsPlace() {
        terminal.enter("NUMBERS");
        waitForTop("number 1 ");
        assertEquals(24, terminal.lines().size());
        assertTrue(terminal.lines().getLast().startsWith("lines 4 to 23"), () -> String.join("\n", terminal.lines()));
        terminal.type("j");
        waitForTop("number 2 ");
        terminal.type(" ");
        waitForTop("number 21 ");
        terminal.type("G").waitFor("(60 rows").waitFor("(end)");
        terminal.type("g");
        waitForTop("number 1 ");
        terminal.type("/R 33\r").waitFor("not found: R 33");
        terminal.type("/r 33\r");
        waitForTop("number 33 ");
        terminal.type("?number 1\r");
        waitForTop("number 19 ");
        terminal.type("n");
        waitForTop("number 18 ");
        terminal.type("h").waitFor("any key goes back").type("x");
        waitForTop("number 18 ");
        terminal.type("q").waitForLastLine(PROMPT).waitFor("(60 rows");
    }

    @Test
    void resize_isTakenIn() {
        terminal.enter("NUMBERS");
        waitForTop("number 1 ");
        terminal.resize(60, 15);
        terminal.waitUntil(
                "15 lines", lines -> lines.size() == 15 && lines.getLast().startsWith("lines 4 to 14"));
        terminal.resize(120, 40);
        terminal.waitFor("lines 4 to 39").type("q").waitForLastLine(PROMPT);
    }

    @Test
    void tableThatIsTooWide_isBlocks_orScrolledSideways() {
        String wide = "select *, 'first' as " + "a".repeat(40) + ", 'second' as " + "b".repeat(40)
                + " from numbers where id < 3";
        terminal.enter(wide).waitFor("* 2. row *").waitFor("(2 rows").waitForLastLine(PROMPT);
        terminal.enter("/x off").waitFor("scrolled sideways");
        terminal = shared.cleared().enter(wide);
        waitForTop("number 1");
        assertTrue(terminal.lines().get(1).endsWith(">"), () -> String.join("\n", terminal.lines()));
        terminal.type(RIGHT + RIGHT).waitFor("| second ").type("q").waitForLastLine(PROMPT);
        terminal.enter("/x").waitFor("format is vertical").waitForLastLine(PROMPT);
        terminal.enter("/x").waitFor("format is table").waitForLastLine(PROMPT);
    }

    @Test
    void endlessRows_comeAsTheyAreLookedAt_andStopWhenThePagerIsLeft() {
        limit(0);
        terminal.enter(ENDLESS).waitFor("lines 4 to 23");
        terminal.type("/row 5000 \r").waitFor("| row 5000 |");
        terminal.type("q").waitFor("the rest was not read").waitForLastLine(PROMPT);
        terminal.enter("select 40 + 2 as sum").waitFor(" 42 |").waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_leavesThePager() {
        limit(0);
        terminal.enter(ENDLESS).waitFor("lines 4 to 23");
        terminal.type("G")
                .waitFor("lines so far")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
        terminal.enter("select 40 + 3 as sum").waitFor(" 43 |").waitForLastLine(PROMPT);
    }

    @Test
    void keyThatStopsTheReading_isObeyed() {
        limit(0);
        terminal.enter(ENDLESS).waitFor("lines 4 to 23");
        terminal.type("G").waitFor("lines so far");
        terminal.type("q").waitFor("the rest was not read").waitForLastLine(PROMPT);
        terminal.enter("select 40 + 4 as sum").waitFor(" 44 |").waitForLastLine(PROMPT);
    }

    @Test
    void moreAndAll_showTheRowsThatTheLimitKeptBack() {
        limit(5);
        terminal.enter("NUMBERS")
                .waitFor("(5 rows shown")
                .waitFor("there are more: /more, /all")
                .waitForLastLine(PROMPT);
        terminal.enter("/more")
                .waitFor("| 10 | number 10 |")
                .waitFor("(rows 6 to 10")
                .waitForLastLine(PROMPT);
        terminal = shared.cleared()
                .enter("/more")
                .waitFor("| 15 | number 15 |")
                .waitFor("(rows 11 to 15")
                .waitForLastLine(PROMPT);
        terminal.enter("/all");
        waitForTop("number 1 ");
        terminal.type("G").waitFor("| 60 | number 60 |").type("q").waitForLastLine(PROMPT);
        terminal.enter("/more")
                .waitFor("all rows of the last result were shown")
                .waitForLastLine(PROMPT);
    }

    @Test
    void programOfOnesOwn_getsTheRows() throws IOException {
        Path pager = folder.resolve("pager");
        Files.writeString(pager, "#!/bin/sh\necho paged by $LESS\nhead -4\n");
        Files.setPosixFilePermissions(pager, PosixFilePermissions.fromString("rwx------"));
        try (PtyTerminal other = shell.open(Map.of("PAGER", pager.toString()))) {
            other.waitForLastLine(PROMPT)
                    .enter("NUMBERS")
                    .waitFor("paged by -SRX")
                    .waitFor("| number 1 ")
                    .waitForLastLine(PROMPT)
                    .enter("/pager no-such-program")
                    .waitFor("pager is on: no-such-program")
                    .enter("NUMBERS")
                    .waitFor("error: the pager \"no-such-program\" cannot be run")
                    .waitForLastLine(PROMPT)
                    .enter("/pager off")
                    .waitFor("pager is off")
                    .enter("NUMBERS")
                    .waitFor("(60 rows")
                    .waitForLastLine(PROMPT);
        }
    }

    @Test
    void colours_areLeftOutWhereTheyAreNotWanted() {
        terminal.enter("select * from numbers where id < 3").waitFor("(2 rows").waitForLastLine(PROMPT);
        assertTrue(terminal.transcript().contains("\u001b[2m<null>"), terminal::transcript);
        assertTrue(COLOUR.matcher(terminal.transcript()).find(), terminal::transcript);
        try (PtyTerminal other = shell.open(Map.of("NO_COLOR", "1", "PAGER", "retort"))) {
            other.waitForLastLine(PROMPT).enter("NUMBERS").waitFor("lines 4 to 23");
            other.type("q")
                    .waitForLastLine(PROMPT)
                    .enter("select(FILM.TITLE).from(FILM).where(FILM.TITLE.eq(3))")
                    .waitFor("error:")
                    .waitForLastLine(PROMPT)
                    .type("FILM." + TAB)
                    .waitFor("RENTAL_RATE");
            assertFalse(other.transcript().contains("\u001b[2m<null>"), other::transcript);
            assertFalse(COLOUR.matcher(other.transcript()).find(), other::transcript);
        }
    }
}
