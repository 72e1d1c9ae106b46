package dev.retort.shell;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would end other programs, typed into the shell: it says what happened, and everything is as before. */
class SurvivalTerminalTest {
    private static final String PROMPT = "retort>";

    @TempDir
    static Path folder;

    private static String server;
    private static PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path database = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(database).close();
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(database, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        server = TestServer.createSchema().jdbc() + "&user=root";
        List<String> command = new ArrayList<>(PtyTerminal.java(
                "dev.retort.shell.ShellUnderTest",
                server,
                schema.jar().toString(),
                schema.headers().toString(),
                schema.packageName()));
        command.add(1, "-Xmx200m");
        terminal = PtyTerminal.start(
                command, Map.of("XDG_STATE_HOME", folder.resolve("state").toString()));
        terminal.waitForLastLine(PROMPT).enter("int kept = 41").waitFor("kept : int");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void clearScreen() {
        terminal.enter("/clear").waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    @AfterEach
    void variablesAreThere() {
        terminal.enter("kept + 1").waitFor("42").waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("\tat "), "a stack trace was shown");
    }

    @Test
    void ctrlC_endsTheStatementOnTheServer_andKeepsTheTransaction() throws SQLException {
        String endless = "select sleep(1000) as forever";
        terminal.enter("db.execute(\"create table kept_notes (id int)\")")
                .waitFor("0")
                .enter("/begin")
                .waitForLastLine("retort*>")
                .enter("db.execute(\"insert into kept_notes values (1)\")")
                .waitFor("1")
                .waitForLastLine("retort*>")
                .enter(endless);
        try (Connection other = DriverManager.getConnection(server)) {
            while (running(other, endless) == 0) {
                Thread.yield();
            }
            terminal.type(CTRL_C).waitFor("interrupted").waitForLastLine("retort*>");
            assertEquals(0, running(other, endless));
        }
        terminal.enter("/commit")
                .waitFor("committed")
                .enter("db.fetchValue(\"select count(*) + 100 from kept_notes\")")
                .waitFor("101")
                .waitForLastLine(PROMPT);
    }

    private static int running(Connection connection, String sql) throws SQLException {
        try (ResultSet found = connection
                .createStatement()
                .executeQuery(
                        "select count(*) from information_schema.processlist where id <> connection_id() and info like '%"
                                + sql + "%'")) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void ctrlC_stopsAValueWhoseTextNeverComes() {
        terminal.enter(
                        "class Slow { public String toString() { System.out.println(\"be\" + \"gun\"); while (true); } }")
                .waitFor("type Slow")
                .enter("List.of(new Slow())")
                .waitFor("begun")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_stopsASleepThatCatchesEverything() {
        terminal.enter("while (true) try { System.out.println(\"a\" + \"sleep\"); Thread.sleep(100_000); }"
                        + " catch (Exception e) {}")
                .waitFor("asleep")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void endlessRecursion_isSaid() {
        terminal.enter("int deep(int n) { return deep(n + 1) + 1; }")
                .waitFor("method deep(int)")
                .enter("deep(0)")
                .waitFor("error: StackOverflowError: the calls went too deep")
                .waitForLastLine(PROMPT);
    }

    @Test
    void endOfTheProcess_isRefused_alsoThroughAReference() {
        terminal.enter("Runnable leave = () -> System.exit(3); leave.run()")
                .waitFor("error: this would end Retort itself")
                .waitForLastLine(PROMPT)
                .enter("java.util.function.IntConsumer halt = Runtime.getRuntime()::halt; halt.accept(3)")
                .waitForLastLine(PROMPT);
    }

    @Test
    void memoryThatIsFull_isSaid_andCanBeFreed() {
        terminal.enter("var hog = new LinkedList<Object>()")
                .waitFor("hog : ")
                .enter("while (true) hog.add(new int[10])")
                .waitFor("error: OutOfMemoryError")
                .waitForLastLine(PROMPT)
                .enter("hog = null")
                .waitFor("hog : ")
                .waitForLastLine(PROMPT);
    }

    @Test
    void threadThatDies_isTold_andTheLineThatIsTypedStays() {
        terminal.enter("var go = new java.util.concurrent.CountDownLatch(1)")
                .waitFor("go : ")
                .enter(
                        "new Thread(() -> { try { go.await(); } catch (Exception e) {} throw new RuntimeException(\"late\"); })"
                                + ".start(); new Thread(() -> { try { Thread.sleep(500); } catch (Exception e) {} go.countDown(); }).start()")
                .waitForLastLine(PROMPT)
                .type("300 +")
                .waitFor("ended: RuntimeException: late")
                .enter(" 33")
                .waitFor("333")
                .waitForLastLine(PROMPT);
    }

    @Test
    void standardOutput_staysOpenWhenItIsClosed() {
        String code = "System.out.close(); System.out.println(\"still \" + \"open\"); 6 * 7";
        try (PtyTerminal script = PtyTerminal.start(
                PtyTerminal.java(
                        "dev.retort.cli.Main", folder.resolve("sample.sqlite").toString(), "-e", code),
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()))) {
            script.waitFor("still open").waitFor("42");
            assertEquals(0, script.waitForExit());
        }
    }
}
