package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_BACKSLASH;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static dev.retort.testing.PtyTerminal.ENTER;
import static dev.retort.testing.PtyTerminal.RIGHT;
import static dev.retort.testing.PtyTerminal.TAB;
import static dev.retort.testing.PtyTerminal.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DatabaseUrl;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell as a person has it before them: keys into a real terminal, and what the screen shows then. */
class InteractiveShellTest {
    private static final String PROMPT = "retort>";

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
                        "insert into users values (3, '紅樓夢', 1)",
                        "create table notes (id integer primary key, note text)",
                        "insert into notes values (1, 'red' || char(27) || '[31mtext' || char(7))")
                .close();
        url = "jdbc:sqlite:" + database;
        schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\nsed -i 's/40/50/' \"$1\"\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        shared = open(url, Map.of("EDITOR", editor.toString()));
        shared.waitForLastLine(PROMPT).enter("1 + 1").waitFor("2");
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    @BeforeEach
    void clearScreen() {
        shared.waitForLastLine(PROMPT).resize(80, 24);
        shared.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    private static PtyTerminal open(String url, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("XDG_STATE_HOME", folder.resolve("state").toString());
        return PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.shell.ShellUnderTest",
                        url,
                        schema.jar().toString(),
                        schema.headers().toString(),
                        schema.packageName()),
                all);
    }

    @Test
    void query_showsItsRows() {
        shared.enter("select(FILM.TITLE).from(FILM).orderBy(FILM.FILM_ID)")
                .waitFor("ACE GOLDFINGER")
                .waitFor("(3 rows")
                .waitForLastLine(PROMPT);
    }

    @Test
    void table_linesUpWithWideCharacters() {
        shared.enter("select(USERS.USERNAME, USERS.ID).from(USERS)")
                .waitFor("紅樓夢")
                .waitFor("(3 rows")
                .waitForLastLine(PROMPT);
        assertEquals(3, new HashSet<>(shared.columnsOf('|')).size(), () -> String.join("\n", shared.lines()));
    }

    @Test
    void controlCharacters_inDataAreShownEscaped() {
        shared.enter("NOTES").waitFor("red\\x1b[31mtext\\x07").waitForLastLine(PROMPT);
        assertFalse(shared.transcript().contains("\u001b[31mtext"));
    }

    @Test
    void tab_completesTheOnlyTable() {
        shared.type("selectFrom(FI" + TAB).waitFor("retort> selectFrom(FILM\n").type(CTRL_C);
    }

    @Test
    void tab_listsColumnsAndRelations() {
        shared.type("select(FILM." + TAB)
                .waitFor("TITLE")
                .waitFor("RENTAL_RATE")
                .waitFor("language()")
                .type(CTRL_C);
    }

    @Test
    void tab_followsARelation() {
        shared.type("FILM.language().N" + TAB)
                .waitForLastLine("retort> FILM.language().NAME")
                .type(CTRL_C);
    }

    @Test
    void tab_offersTheMethodsOfAQuery() {
        shared.type("selectFrom(FILM).wh" + TAB).waitFor("where(").type(CTRL_C);
    }

    @Test
    void tab_completesCommandsAndTheirTables() {
        shared.type("/d us" + TAB).waitForLastLine("retort> /d users").type(CTRL_C);
    }

    @Test
    void enter_continuesWhatIsUnfinished() {
        shared.enter("select(FILM.TITLE,")
                .waitForLastLine("     ->")
                .enter("FILM.LENGTH)")
                .waitForLastLine("     -> FILM.LENGTH)")
                .waitFor("error:")
                .waitForLastLine(PROMPT);
        shared.enter("class Twice {")
                .waitForLastLine("     ->")
                .enter("int of(int n) { return 2 * n; } }")
                .waitForLastLine(PROMPT)
                .enter("new Twice().of(21)")
                .waitFor("42");
    }

    @Test
    void paste_runsSeveralLinesAndTheirCommands() {
        shared.type(
                        "\u001b[200~var pasted = select(FILM.TITLE)\n    .from(FILM)\n/vars\npasted.fetch().size()\u001b[201~")
                .type(ENTER)
                .waitFor("pasted  ")
                .waitFor("\n3\n");
    }

    @Test
    void ctrlC_clearsTheLine() {
        shared.type("some nonsense" + CTRL_C)
                .waitForLastLine(PROMPT)
                .enter("6 * 7")
                .waitFor("42");
    }

    @Test
    void ctrlC_stopsALoop() {
        shared.enter("var before = 1; for (int i = 0; ; i++) if (i == 0) System.out.println(\"run\" + \"ning\");")
                .waitFor("\nrunning")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT)
                .enter("before + 41")
                .waitFor("42");
    }

    @Test
    void ctrlC_stopsTheRowsOfAnEndlessStream() {
        shared.enter("/limit 0")
                .waitFor("no limit")
                .enter("/format jsonl")
                .waitFor("format is jsonl")
                .enter("java.util.stream.Stream.iterate(1, n -> n + 1)")
                .waitUntil("many rows", lines -> lines.size() == 24)
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT)
                .enter("/limit 1000")
                .enter("/format table")
                .waitFor("format is table");
    }

    @Test
    void ctrlBackslash_doesNothing() {
        shared.type("1 +" + CTRL_BACKSLASH + " 99" + ENTER).waitFor("100").waitForLastLine(PROMPT);
        assertFalse(shared.transcript().contains("Full thread dump"));
    }

    @Test
    void resize_widensWhatIsShown() {
        shared.resize(40, 24);
        shared.enter("/help")
                .waitUntil("lines cut to the screen", lines -> lines.stream().allMatch(l -> l.length() <= 40));
        shared.waitForLastLine(PROMPT).enter("FILM").waitFor("* 3. row *").waitForLastLine(PROMPT);
        shared.resize(120, 24);
        shared.enter("FILM").waitFor("| film_id |").waitForLastLine(PROMPT);
        shared.enter("/d film").waitFor("java").waitForLastLine(PROMPT);
    }

    @Test
    void transaction_showsInThePrompt() {
        shared.enter("/begin")
                .waitForLastLine("retort*>")
                .enter("/rollback")
                .waitFor("rolled back")
                .waitForLastLine(PROMPT);
    }

    @Test
    void openTransaction_isAskedAboutByThoseWhoLeave() {
        try (PtyTerminal terminal = open(url, Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .enter("/begin")
                    .waitForLastLine("retort*>")
                    .enter("insertInto(NOTES, NOTES.NOTE).values(\"left\").execute()")
                    .waitForLastLine("retort*>")
                    .type(CTRL_D)
                    .waitForLastLine("a transaction is open: commit (c), roll back (r) or stay (s)?")
                    .enter("what?")
                    .waitFor("answer c, r or s")
                    .waitForLastLine("a transaction is open: commit (c), roll back (r) or stay (s)?")
                    .type(CTRL_C)
                    .waitForLastLine("retort*>")
                    .enter("exit")
                    .waitForLastLine("a transaction is open: commit (c), roll back (r) or stay (s)?")
                    .enter("r")
                    .waitFor("the open transaction is rolled back");
            assertEquals(0, terminal.waitForExit());
        }
        try (PtyTerminal terminal = open(url, Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .enter("/begin")
                    .waitForLastLine("retort*>")
                    .enter("insertInto(NOTES, NOTES.NOTE).values(\"kept\").execute()")
                    .waitForLastLine("retort*>")
                    .type(CTRL_D)
                    .waitForLastLine("a transaction is open: commit (c), roll back (r) or stay (s)?")
                    .enter("c")
                    .waitFor("committed");
            assertEquals(0, terminal.waitForExit());
        }
        shared.enter("select(NOTES.NOTE).from(NOTES).where(NOTES.NOTE.in(\"left\", \"kept\"))")
                .waitFor("| kept |")
                .waitFor("(1 row,")
                .waitForLastLine(PROMPT)
                .enter("deleteFrom(NOTES).where(NOTES.NOTE.eq(\"kept\")).execute()")
                .waitForLastLine(PROMPT);
    }

    @Test
    void prompt_doesNotWaitForTheCompiler_andCtrlDLeaves() {
        try (PtyTerminal terminal = open(url, Map.of())) {
            terminal.waitFor(PROMPT)
                    .enter("select(count()).from(FILM)")
                    .waitFor("(1 row")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
    }

    @Test
    void history_isThereInTheNextSession_forItsOwnerAlone() throws IOException {
        Path state = folder.resolve("history-state");
        try (PtyTerminal terminal = open(url, Map.of("XDG_STATE_HOME", state.toString()))) {
            terminal.waitForLastLine(PROMPT)
                    .enter("1000 +")
                    .waitForLastLine("     ->")
                    .enter("234")
                    .waitFor("\n1234")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            terminal.waitForExit();
        }
        Path file = state.resolve("retort/history");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        try (PtyTerminal terminal = open(url, Map.of("XDG_STATE_HOME", state.toString()))) {
            terminal.waitForLastLine(PROMPT)
                    .type(UP)
                    .waitFor("retort> 1000 +\n     -> 234")
                    .type(ENTER)
                    .waitFor("1234");
        }
    }

    @Test
    void lineThatWasTyped_isSuggestedFromItsBeginning_andTheRightArrowTakesIt() {
        shared.enter("select(val(\"suggested\"))")
                .waitFor("(1 row")
                .waitForLastLine(PROMPT)
                .enter("/clear")
                .waitForLastLine(PROMPT)
                .type("select(v")
                .waitForLastLine("retort> select(val(\"suggested\"))")
                .type(RIGHT + ENTER)
                .waitFor("(1 row");
    }

    @Test
    void linesWithSecrets_andThoseThatBeginWithASpace_areNotKept() throws IOException {
        Path state = folder.resolve("secret-state");
        try (PtyTerminal terminal = open(url, Map.of("XDG_STATE_HOME", state.toString()))) {
            terminal.waitForLastLine(PROMPT)
                    .enter("var password = \"hunter2\"")
                    .waitForLastLine(PROMPT)
                    .enter(" 40 + 2")
                    .waitFor("42")
                    .waitForLastLine(PROMPT)
                    .enter("2 + 3")
                    .waitForLastLine(PROMPT)
                    .enter("/typed 3 +")
                    .waitFor("1  2 + 3")
                    .waitForLastLine(PROMPT)
                    .enter("/typed nowhere")
                    .waitFor("no line that was typed holds nowhere")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            terminal.waitForExit();
        }
        String kept = Files.readString(state.resolve("retort/history"));
        assertTrue(kept.contains("2 + 3"), kept);
        assertFalse(kept.contains("hunter2") || kept.contains("40 + 2"), kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create user joe identified by 'x'",
                "session.add(new UsersRecord().setPassword(\"x\"))",
                "query(USERS).where(USERS.PASSWORD.eq(\"x\"))",
                "Retort.open(\"mysql://joe:x@localhost/shop\")",
                "Retort.open(\"jdbc:mariadb://localhost/shop?user=joe&password=x\")",
                "set password for joe = 'x'",
                "var apiKey = \"x\""
            })
    void secret_isRecognized(String line) {
        assertTrue(DiscreetHistory.isSecret(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USERS.PASSWORD_HASH).from(USERS)",
                "query(USERS).where(USERS.NAME.eq(\"joe\"))",
                "Retort.open(\"mysql://joe@localhost/shop\")",
                "/d password_resets"
            })
    void ordinaryLine_isNoSecret(String line) {
        assertFalse(DiscreetHistory.isSecret(line));
    }

    @Test
    void edit_runsWhatTheEditorLeaves() {
        shared.enter("40 + 2")
                .waitFor("42")
                .waitForLastLine(PROMPT)
                .enter("\\e")
                .waitFor("52");
    }

    @Test
    void noColor_isHonoured() {
        assertTrue(shared.transcript().contains("\u001b[36m"), "colours without NO_COLOR");
        try (PtyTerminal terminal = open(url, Map.of("NO_COLOR", "1"))) {
            terminal.waitForLastLine(PROMPT)
                    .enter("select(FILM.TITLE).from(FILM).where(FILM.TITLE.eq(3))")
                    .waitFor("error:")
                    .waitForLastLine(PROMPT)
                    .type("FILM." + TAB)
                    .waitFor("RENTAL_RATE");
            assertFalse(
                    terminal.transcript().matches("(?s).*\u001b\\[(\\d+;)*(3|4|9|10)[0-8][;m].*"),
                    terminal::transcript);
        }
    }

    @Test
    void dumbTerminal_isEnough() {
        try (PtyTerminal terminal = open(url, Map.of("TERM", "dumb"))) {
            terminal.waitFor(PROMPT).enter("select(count()).from(FILM)").waitFor("(1 row");
        }
    }

    @Test
    void ctrlC_stopsALongQueryOnTheServer() {
        DatabaseUrl server = TestServer.createSchema();
        String address = server.jdbc() + "&user=root";
        try (PtyTerminal terminal = open(address, Map.of())) {
            terminal.waitForLastLine(PROMPT)
                    .enter("1 + 1")
                    .waitFor("2")
                    .enter("System.out.println(\"look\" + \"ing\"); select(field(\"sleep(1000)\"))")
                    .waitFor("looking")
                    .type(CTRL_C)
                    .waitFor("interrupted")
                    .waitForLastLine(PROMPT)
                    .enter("System.out.println(\"fetch\" + \"ing\"); db.fetch(\"select sleep(1000)\")")
                    .waitFor("fetching")
                    .type(CTRL_C)
                    .waitForLastLine(PROMPT)
                    .enter("select(field(\"1234 + 1\", Integer.class))")
                    .waitFor("1235");
        }
    }
}
