package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the shell's care: prompts, questions, and what is said at the end. */
@Tag("slow")
class SafetyTerminalTest {
    private static final String PRODUCTION = "retort(PRODUCTION sample.sqlite)>";

    @TempDir
    static Path folder;

    private static SampleShell shell;

    @BeforeAll
    static void compile() throws SQLException {
        shell = SampleShell.in(folder, "create table log (id int)");
    }

    @Test
    void harm_isAskedAbout_andOnlyYesRunsIt_onProductionInRed() {
        try (PtyTerminal terminal = shell.open(Map.of(), "asking", "production")) {
            String question = "this will delete all rows of film (3). Go on? (y/N)";
            terminal.waitForLastLine(PRODUCTION)
                    .enter("deleteFrom(FILM).execute()")
                    .waitForLastLine(question)
                    .enter("n")
                    .waitFor("error: not run")
                    .waitForLastLine(PRODUCTION);
            assertTrue(
                    terminal.transcript().contains("\u001b[31;1m" + PRODUCTION)
                            || terminal.transcript().contains("\u001b[1;31m" + PRODUCTION)
                            || terminal.transcript().contains("\u001b[91;1m" + PRODUCTION),
                    () -> terminal.transcript().replace("\u001b", "ESC"));
            terminal.enter("var kept = 40; for (int i = 0; i < 3; i++) deleteFrom(FILM).execute();")
                    .waitForLastLine(question)
                    .type(CTRL_C)
                    .waitFor("^^^^")
                    .waitForLastLine(PRODUCTION)
                    .enter("kept + 2")
                    .waitFor("\n42\n")
                    .waitForLastLine(PRODUCTION);
            terminal.enter("db.fetchCount(FILM) + 100")
                    .waitFor("\n103\n")
                    .waitForLastLine(PRODUCTION)
                    .enter("/begin")
                    .waitForLastLine(PRODUCTION.replace(">", "*>"))
                    .enter("db.execute(\"delete from film\")")
                    .waitForLastLine(question)
                    .enter("y")
                    .waitFor("\n3\n")
                    .waitForLastLine(PRODUCTION.replace(">", "*>"))
                    .enter("/rollback")
                    .waitForLastLine(PRODUCTION)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
    }

    @Test
    void sandbox_saysOfEachWriteThatItWillNotLast_andLosesItWithTheConnection() {
        DatabaseUrl server = TestServer.createSchema();
        TestServer.execute(server, "create table film (id int primary key)", "insert into film values (1)");
        String prompt = "retort(sandbox)>";
        try (PtyTerminal terminal =
                shell.on(server.jdbc() + "&user=root").open(Map.of("NO_COLOR", "1"), "SANDBOX", "asking")) {
            terminal.waitForLastLine(prompt)
                    .enter("db.execute(\"delete from film\")")
                    .waitFor("sandbox: 1 row written, which will not last")
                    .waitForLastLine(prompt)
                    .enter("db.execute(\"create table x (y int)\")")
                    .waitFor("error: not run: \"create table\" would last, and commit what the sandbox holds")
                    .waitFor("hint: start without --sandbox to do it")
                    .waitForLastLine(prompt)
                    .enter("/begin")
                    .waitForLastLine("retort(sandbox)*>")
                    .enter("db.execute(\"insert into film values (2), (3)\")")
                    .waitFor("sandbox: 2 rows written, which will not last")
                    .waitForLastLine("retort(sandbox)*>")
                    .enter("/commit")
                    .waitFor("committed, within the sandbox")
                    .waitForLastLine(prompt)
                    .enter("db.fetchValue(\"select concat('id=', connection_id())\")")
                    .waitUntil("a number", lines -> lines.stream().anyMatch(line -> line.startsWith("id=")))
                    .waitForLastLine(prompt);
            String id = terminal.lines().stream()
                    .filter(line -> line.startsWith("id="))
                    .findFirst()
                    .orElseThrow()
                    .substring(3);
            TestServer.execute(server, "kill " + id);
            terminal.enter("/clear")
                    .waitUntil("an empty screen", lines -> lines.equals(List.of(prompt)))
                    .enter("db.fetchValue(\"select count(*) from film\")")
                    .waitFor("was lost")
                    .waitFor("hint: what the sandbox held is undone; the next statement connects again")
                    .waitForLastLine(prompt)
                    .enter("db.execute(\"insert into film values (4)\")")
                    .waitFor("sandbox: 1 row written, which will not last")
                    .waitForLastLine(prompt)
                    .enter("/rollback")
                    .waitFor("the sandbox is as it was at the start")
                    .waitForLastLine(prompt)
                    .enter("db.execute(\"insert into film values (5)\")")
                    .waitForLastLine(prompt)
                    .type(CTRL_D)
                    .waitFor("sandbox: everything is rolled back");
            assertEquals(0, terminal.waitForExit());
        }
    }

    @Test
    void readOnly_isSeenInThePrompt() {
        try (PtyTerminal terminal = shell.open(Map.of(), "READ_ONLY", "asking")) {
            terminal.waitForLastLine("retort(read-only)>")
                    .enter("insertInto(FILM).columns(FILM.TITLE).values(\"x\").execute()")
                    .waitFor("error: this shell is read-only")
                    .waitFor("hint: start without --read-only to write")
                    .waitForLastLine("retort(read-only)>")
                    .type(CTRL_D);
        }
    }
}
