package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.TAB;
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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tab, the list, the menu and the hints below the line, as a person sees them. */
class CompletionTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String BACKSPACE = "\u007f";

    @TempDir
    static Path folder;

    private static PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path database = folder.resolve("sample.sqlite");
        List<String> more = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            more.add("create table lots_of_tables_whose_names_are_long_" + i + " (id integer primary key)");
        }
        SampleSchema.createDatabase(database, more.toArray(String[]::new)).close();
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        Path history = folder.resolve("state").resolve("retort");
        Files.createDirectories(history);
        Files.writeString(history.resolve("history"), "1700000000000:select(USERS.ACTIVE).from(USERS)\n");
        terminal = PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        "jdbc:sqlite:" + database,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString()));
        terminal.waitForLastLine(PROMPT).enter("1 + 1").waitFor("2");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void clearScreen() {
        terminal.type(CTRL_C).waitForLastLine(PROMPT).resize(80, 24);
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    /** Waits until the line of the prompt is this one, whatever stands below. */
    private static PtyTerminal waitForTyped(String line) {
        return terminal.waitUntil("the line \"" + line + "\"", lines -> lines.contains(PROMPT + " " + line));
    }

    @Test
    void tab_replacesTheLettersOfTheOnlyAnswer() {
        terminal.type("select(FILM.rera" + TAB);
        waitForTyped("select(FILM.RENTAL_RATE");
    }

    @Test
    void tab_writesTheTableBeforeItsColumn() {
        terminal.type("selectFrom(USERS).where(usern" + TAB);
        waitForTyped("selectFrom(USERS).where(USERS.USERNAME");
    }

    @Test
    void tab_keepsWhatIsTyped_whereThereAreSeveral() {
        terminal.type("selectFrom(FILM).where(le" + TAB).waitFor("FILM.LENGTH");
        waitForTyped("selectFrom(FILM).where(le");
    }

    @Test
    void list_hasTypesBesideTheNames_andNarrowsAsOneTypes() {
        terminal.type("select(FILM." + TAB)
                .waitFor("(numeric(4,2) BigDecimal)")
                .waitFor("language()")
                .type("t")
                .waitUntil(
                        "TITLE alone",
                        lines -> lines.stream().noneMatch(line -> line.startsWith("FILM_ID"))
                                && lines.stream().anyMatch(line -> line.startsWith("TITLE")));
        waitForTyped("select(FILM.t");
        terminal.type(TAB);
        waitForTyped("select(FILM.TITLE");
    }

    @Test
    void list_fitsTheScreen_andTheMenuHasTheRest() {
        terminal.type("selectFrom(lots" + TAB)
                .waitFor("type on, or Tab for all)")
                .type(TAB)
                .waitFor(">....");
        waitForTyped("selectFrom(LOTS_OF_TABLES_WHOSE_NAMES_ARE_LONG_0");
    }

    @Test
    void use_decidesWhatComesFirst() {
        terminal.type("selectFrom(USERS).where(" + TAB).waitUntil("columns in the order of use", lines -> {
            int title = lines.indexOf("columns");
            return title >= 0
                    && lines.size() > title + 1
                    && lines.get(title + 1).startsWith("USERS.ACTIVE");
        });
    }

    @Test
    void tab_completesSql_bareAndInAString() {
        terminal.type("select * from us" + TAB);
        waitForTyped("select * from users");
        terminal.type(" u where u.usern" + TAB);
        waitForTyped("select * from users u where u.username").type(CTRL_C).waitForLastLine(PROMPT);
        terminal.type("db.fetch(\"select * from us" + TAB);
        waitForTyped("db.fetch(\"select * from users");
    }

    @Test
    void hint_saysTheParameters_andGoesWithTheCall() {
        terminal.type("FILM.LENGTH.between(")
                .waitFor("between(Long minValue, Long maxValue)")
                .type("1, 2)")
                .waitUntil("no hint", lines -> lines.stream().noneMatch(line -> line.contains("minValue")));
        waitForTyped("FILM.LENGTH.between(1, 2)");
        assertTrue(terminal.lines().getLast().endsWith("between(1, 2)"), () -> String.join("\n", terminal.lines()));
    }

    @Test
    void hint_ofAMethodOfOnesOwn() {
        terminal.enter("int twice(int number) { return 2 * number; }")
                .waitForLastLine(PROMPT)
                .type("\"abc\".substring(")
                .waitFor("  substring(int ");
        terminal.type(CTRL_C).waitForLastLine(PROMPT);
    }

    @Test
    void hint_leavesNothingBehind() {
        terminal.type("str(select(count()")
                .waitFor("select(")
                .type(".from(FILM))" + BACKSPACE + ")")
                .type(CTRL_C)
                .waitForLastLine(PROMPT);
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
        terminal.enter("FILM.LENGTH.between(1,")
                .waitForLastLine("     ->")
                .enter("2)")
                .waitUntil("a prompt", lines -> lines.getLast().equals(PROMPT));
        assertFalse(
                terminal.lines().stream().anyMatch(line -> line.contains("minValue")),
                () -> String.join("\n", terminal.lines()));
    }

    @Test
    void keys_areTakenWhileItThinks() {
        terminal.type("\"endless\"." + TAB)
                .waitFor("thinking: type on, or Ctrl-C")
                .type("length()");
        waitForTyped("\"endless\".length()").type(ENTER).waitFor("\n7\n");
    }

    @Test
    void ctrlC_abandonsTheThinking_andKeepsTheLine() {
        terminal.type("\"endless\".trim()." + TAB)
                .waitFor("thinking: type on, or Ctrl-C")
                .type(CTRL_C)
                .waitUntil("no thinking", lines -> lines.stream().noneMatch(line -> line.contains("thinking")));
        waitForTyped("\"endless\".trim().").type("length()" + ENTER).waitFor("\n7\n");
    }

    @Test
    void commands_completeTheirArguments() {
        terminal.type("/timing o" + TAB).waitFor("off").type("f" + TAB);
        waitForTyped("/timing off").type(CTRL_C).waitForLastLine(PROMPT);
        terminal.type("/format jsonl" + TAB);
        waitForTyped("/format jsonl").type(CTRL_C).waitForLastLine(PROMPT);
        terminal.type("/d lang" + TAB);
        waitForTyped("/d language");
    }
}
