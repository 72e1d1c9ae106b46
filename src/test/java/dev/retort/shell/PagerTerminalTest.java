package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are larger than the screen, as a person has them before them. */
class PagerTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String ENDLESS =
            "with recursive n(i) as (select 1 union all select i + 1 from n) select i, 'row ' || i as text from n";

    @TempDir
    static Path folder;

    private static String url;
    private static CompiledSchema schema;
    private static PtyTerminal shared;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(
                        database,
                        "create table numbers (id integer primary key, name text, note text)",
                        "insert into numbers with recursive n(i) as (select 1 union all select i + 1 from n where i < 60)"
                                + " select i, 'number ' || i, nullif(i % 2, 1) from n")
                .close();
        url = "jdbc:sqlite:" + database;
        schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        shared = open(Map.of());
        shared.waitForLastLine(PROMPT).enter("1 + 1").waitFor("2");
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    @BeforeEach
    void clearScreen() {
        shared.waitForLastLine(PROMPT).resize(80, 24);
        shared.enter("/x auto")
                .enter("/limit 1000")
                .enter("/pager on")
                .enter("/clear")
                .waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    private static PtyTerminal open(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("XDG_STATE_HOME", folder.resolve("state").toString());
        all.putIfAbsent("PAGER", "retort");
        return PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        url,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                all);
    }

    private static void waitForTop(PtyTerminal terminal, String first) {
        terminal.waitUntil(
                "\"" + first + "\" below the head of the table",
                lines -> lines.size() > 4
                        && lines.get(1).startsWith("| id |")
                        && lines.get(3).contains(first)
                        && lines.getLast().startsWith("lines "));
    }

    @Test
    void resultThatFits_isPrinted() {
        shared.enter("select * from numbers where id <= 16")
                .waitFor("| 16 | number 16 |")
                .waitFor("(16 rows")
                .waitForLastLine(PROMPT);
        assertTrue(shared.lines().getFirst().startsWith("retort> select"), () -> String.join("\n", shared.lines()));
    }

    @Test
    void resultThatIsLonger_isPaged_withTheHeadOfTheTableInItsPlace() {
        shared.enter("NUMBERS");
        waitForTop(shared, "number 1 ");
        assertEquals(24, shared.lines().size());
        assertTrue(shared.lines().getLast().startsWith("lines 4 to 23"), () -> String.join("\n", shared.lines()));
        shared.type("j");
        waitForTop(shared, "number 2 ");
        shared.type(" ");
        waitForTop(shared, "number 21 ");
        shared.type("G").waitFor("(60 rows").waitFor("(end)");
        shared.type("g");
        waitForTop(shared, "number 1 ");
        shared.type("/R 33\r").waitFor("not found: R 33");
        shared.type("/r 33\r");
        waitForTop(shared, "number 33 ");
        shared.type("?number 1\r");
        waitForTop(shared, "number 19 ");
        shared.type("n");
        waitForTop(shared, "number 18 ");
        shared.type("h").waitFor("any key goes back").type("x");
        waitForTop(shared, "number 18 ");
        shared.type("q").waitForLastLine(PROMPT).waitFor("(60 rows");
    }

    @Test
    void resize_isTakenIn() {
        shared.enter("NUMBERS");
        waitForTop(shared, "number 1 ");
        shared.resize(60, 15);
        shared.waitUntil(
                "15 lines", lines -> lines.size() == 15 && lines.getLast().startsWith("lines 4 to 14"));
        shared.resize(120, 40);
        shared.waitFor("lines 4 to 39").type("q").waitForLastLine(PROMPT);
    }

    @Test
    void tableThatIsTooWide_isBlocks_orScrolledSideways() {
        String wide = "select *, 'first' as " + "a".repeat(40) + ", 'second' as " + "b".repeat(40)
                + " from numbers where id < 3";
        shared.enter(wide).waitFor("* 2. row *").waitFor("(2 rows").waitForLastLine(PROMPT);
        shared.enter("/x off").waitFor("scrolled sideways").enter("/clear").enter(wide);
        waitForTop(shared, "number 1");
        assertTrue(shared.lines().get(1).endsWith(">"), () -> String.join("\n", shared.lines()));
        shared.type(RIGHT + RIGHT).waitFor("| second ").type("q").waitForLastLine(PROMPT);
        shared.enter("/x").waitFor("format is vertical").enter("/x").waitFor("format is table");
    }

    @Test
    void endlessRows_comeAsTheyAreLookedAt_andStopWhenThePagerIsLeft() {
        shared.enter("/limit 0").enter("/clear").enter(ENDLESS).waitFor("lines 4 to 23");
        shared.type("/row 5000 \r").waitFor("| row 5000 |");
        shared.type("q").waitFor("the rest was not read").waitForLastLine(PROMPT);
        shared.enter("select 40 + 2 as sum").waitFor(" 42 |").waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_leavesThePager() {
        shared.enter("/limit 0").enter("/clear").enter(ENDLESS).waitFor("lines 4 to 23");
        shared.type("G")
                .waitFor("lines so far")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
        shared.enter("select 40 + 3 as sum").waitFor(" 43 |").waitForLastLine(PROMPT);
    }

    @Test
    void moreAndAll_showTheRowsThatTheLimitKeptBack() {
        shared.enter("/limit 5").enter("/clear").enter("NUMBERS");
        shared.waitFor("(5 rows shown").waitFor("there are more: /more, /all").waitForLastLine(PROMPT);
        shared.enter("/more")
                .waitFor("| 10 | number 10 |")
                .waitFor("(rows 6 to 10")
                .waitForLastLine(PROMPT);
        shared.enter("/clear").enter("/more").waitFor("| 15 | number 15 |").waitFor("(rows 11 to 15");
        shared.enter("/all");
        waitForTop(shared, "number 1 ");
        shared.type("G").waitFor("| 60 | number 60 |").type("q").waitForLastLine(PROMPT);
        shared.enter("/more").waitFor("all rows of the last result were shown").waitForLastLine(PROMPT);
    }

    @Test
    void programOfOnesOwn_getsTheRows() throws IOException {
        Path pager = folder.resolve("pager");
        Files.writeString(pager, "#!/bin/sh\necho paged by $LESS\nhead -4\n");
        Files.setPosixFilePermissions(pager, PosixFilePermissions.fromString("rwx------"));
        try (PtyTerminal terminal = open(Map.of("PAGER", pager.toString()))) {
            terminal.waitForLastLine(PROMPT)
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
        shared.enter("select * from numbers where id < 3").waitFor("(2 rows").waitForLastLine(PROMPT);
        assertTrue(shared.transcript().contains("\u001b[2m<null>"), shared::transcript);
        try (PtyTerminal terminal = open(Map.of("NO_COLOR", "1"))) {
            terminal.waitForLastLine(PROMPT).enter("NUMBERS").waitFor("lines 4 to 23");
            terminal.type("q").waitForLastLine(PROMPT);
            assertFalse(terminal.transcript().contains("\u001b[2m<null>"));
            assertFalse(Pattern.compile("\u001b\\[[0-9;]*3[0-8]m.*number 1")
                    .matcher(terminal.transcript())
                    .find());
        }
    }
}
