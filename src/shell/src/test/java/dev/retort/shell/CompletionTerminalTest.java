package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.TAB;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tab, the list, the menu and the hints below the line, as a person sees them. */
@Tag("slow")
class CompletionTerminalTest {
    private static final String BACKSPACE = "\u007f";

    @TempDir
    static Path folder;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        List<String> more = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            more.add("create table lots_of_tables_whose_names_are_long_" + i + " (id integer primary key)");
        }
        Path history = folder.resolve("state").resolve("retort");
        Files.createDirectories(history);
        Files.writeString(history.resolve("history"), "1700000000000:select(USERS.ACTIVE).from(USERS)\n");
        shared = SampleShell.in(folder, more.toArray(String[]::new)).shared(Map.of());
    }

    @BeforeEach
    void clearScreen() {
        terminal = shared.cleared();
    }

    @AfterEach
    void leaveTheLine() {
        terminal.type(CTRL_C);
    }

    /** Waits until the line of the prompt is this one, whatever stands below. */
    private PtyTerminal waitForTyped(String line) {
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
    void tab_listsTheMembersOfAResult_andInsertsNone() {
        terminal.enter("selectFrom(FILM)")
                .waitForLastLine(PROMPT)
                .type("it." + TAB)
                .waitFor("getFirst()");
        waitForTyped("it.").type(CTRL_C).waitForLastLine(PROMPT);
        terminal.type("List.of(1, 2)." + TAB).waitFor("getLast()");
        waitForTyped("List.of(1, 2).");
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
    void hint_ofAMethodOfTheJdk() {
        terminal.type("\"abc\".substring(").waitFor("  substring(int ");
    }

    @Test
    void hint_ofAMethodOfOnesOwn() {
        terminal.enter("int thrice(int number) { return 3 * number; }")
                .waitFor("method thrice(int)")
                .waitForLastLine(PROMPT)
                .type("thrice(")
                .waitFor("  thrice(int ");
    }

    @Test
    void hint_leavesNothingBehind() {
        terminal.type("str(select(count()").waitFor("select(").type(".from(FILM))" + BACKSPACE + ")");
        waitForTyped("str(select(count().from(FILM))").type(CTRL_C).waitForLastLine(PROMPT);
        terminal = shared.cleared();
        terminal.enter("FILM.LENGTH.between(1,")
                .waitForLastLine("     ->")
                .enter("2)")
                .waitForLastLine(PROMPT);
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
