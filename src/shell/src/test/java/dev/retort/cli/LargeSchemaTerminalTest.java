package dev.retort.cli;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.testing.PtyTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who opens a database of many tables for the first time. */
@Tag("slow")
class LargeSchemaTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String COMING = "The tables are being compiled, this once";

    @TempDir
    private Path folder;

    @Test
    void manyTables_promptAtOnce_runSqlAndCommands_andLetALineOfJavaWait() throws SQLException {
        Path file = database(50, "create view last_one as select * from thing49");
        try (PtyTerminal terminal = open(file)) {
            terminal.waitFor(COMING).waitFor("51 tables").waitForLastLine(PROMPT);
            terminal.enter("select 40 + 2 as answer").waitFor("42").waitForLastLine(PROMPT);
            terminal.enter("select absent from thing1")
                    .waitFor("no such column")
                    .waitForLastLine(PROMPT);
            terminal.enter("query(THING0).count() + 4100")
                    .waitFor("\n4100\n")
                    .waitForLastLine(PROMPT)
                    .enter("/d thing1")
                    .waitFor("thing0_id")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
        try (PtyTerminal terminal = open(file)) {
            terminal.waitFor("51 tables").waitForLastLine(PROMPT);
            assertFalse(terminal.transcript().contains(COMING), terminal::transcript);
        }
    }

    @Test
    void aLineThatWaitsForTables_saysSo_andIsStoppedByCtrlC_andTheShellCanBeLeft() throws SQLException {
        Path file = database(300);
        try (PtyTerminal terminal = open(file)) {
            terminal.waitFor(COMING).waitForLastLine(PROMPT);
            terminal.enter("query(THING0).count()")
                    .waitFor("compiling 300 tables")
                    .type(CTRL_C)
                    .waitFor("interrupted")
                    .waitForLastLine(PROMPT)
                    .enter("help")
                    .waitFor("A line is Java.")
                    .waitForLastLine(PROMPT)
                    .enter("/d")
                    .waitFor("compiling 300 tables")
                    .type(CTRL_C)
                    .waitForLastLine(PROMPT)
                    .enter("exit");
            assertEquals(0, terminal.waitForExit());
        }
        try (PtyTerminal terminal = open(file)) {
            terminal.waitFor(COMING).waitForLastLine(PROMPT).type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
    }

    @Test
    void tablesThatCannotBeCompiled_areToldOfAboveThePrompt_andByTheLineThatNeedsThem_untilAReload()
            throws SQLException, IOException {
        Path file = database(50);
        Path absent = folder.resolve("absent");
        try (PtyTerminal terminal = open(
                file, Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + absent + " -Dorg.sqlite.tmpdir=" + folder))) {
            String error = "error: no temporary folder can be made";
            terminal.waitForLastLine(PROMPT).enter("query(THING0).count()").waitFor(error);
            terminal.enter("/clear")
                    .waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)))
                    .enter("select 40 + 2 as answer")
                    .waitFor("42")
                    .waitForLastLine(PROMPT)
                    .enter("1 + 1")
                    .waitFor(error)
                    .waitForLastLine(PROMPT);
            Files.createDirectory(absent);
            terminal.enter("/reload")
                    .waitFor("the schema is reloaded")
                    .waitForLastLine(PROMPT)
                    .enter("query(THING0).count() + 4100")
                    .waitFor("\n4100\n")
                    .waitForLastLine(PROMPT)
                    .enter("exit");
            assertEquals(0, terminal.waitForExit());
        }
    }

    private PtyTerminal open(Path file) {
        return open(file, Map.of());
    }

    private PtyTerminal open(Path file, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("NO_COLOR", "1");
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
        return PtyTerminal.start(PtyTerminal.java("dev.retort.cli.Main", "sqlite:///" + file), variables);
    }

    private Path database(int tables, String... more) throws SQLException {
        Path file = folder.resolve("many.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < tables; i++) {
                statement.execute("create table thing" + i + " (id integer primary key"
                        + (i == 0 ? ")" : ", thing0_id integer references thing0(id))"));
            }
            for (String each : more) {
                statement.execute(each);
            }
        }
        return file;
    }
}
