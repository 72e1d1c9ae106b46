package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_BACKSLASH;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.ENTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.retort.testing.Await;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would end other programs, typed into the shell: it says what happened, and everything is as before. */
@Tag("slow")
class SurvivalTerminalTest {
    @TempDir
    static Path folder;

    private static String server;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException {
        server = TestServer.createSchema().jdbc() + "&user=root";
        shared = SampleShell.in(folder).on(server).shared(Map.of("JAVA_TOOL_OPTIONS", "-Xmx200m"));
    }

    @BeforeEach
    void clearScreen() {
        shared.cleared().enter("int kept = 41").waitFor("kept : int").waitForLastLine(PROMPT);
        terminal = shared.cleared();
    }

    @AfterEach
    void variablesAreThere() {
        terminal.enter("kept + 1").waitFor("\n42\n").waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("\tat "), "a stack trace was shown");
    }

    @Test
    void ctrlC_endsTheStatementOnTheServer_andKeepsTheTransaction() throws Exception {
        String endless = "select sleep(1000) as forever";
        terminal.enter("db.execute(\"create table kept_notes (id int)\")")
                .waitFor("\n0\n")
                .waitForLastLine(PROMPT)
                .enter("/begin")
                .waitForLastLine("retort*>")
                .enter("db.execute(\"insert into kept_notes values (1)\")")
                .waitFor("\n1\n")
                .waitForLastLine("retort*>")
                .enter(endless);
        interrupt(endless);
        terminal.waitForLastLine("retort*>")
                .enter("/commit")
                .waitFor("committed")
                .waitForLastLine(PROMPT)
                .enter("db.fetchValue(\"select count(*) + 100 from kept_notes\")")
                .waitFor("\n101\n")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_stopsALongQueryOfJooq_andOneOfJdbc() throws Exception {
        terminal.enter("select(field(\"sleep(1001)\"))");
        interrupt("sleep(1001)");
        terminal = shared.cleared().enter("db.fetch(\"select sleep(1002)\")");
        interrupt("sleep(1002)");
        terminal.waitForLastLine(PROMPT)
                .enter("select(field(\"1234 + 1\", Integer.class))")
                .waitFor(" 1235 |")
                .waitForLastLine(PROMPT);
    }

    /** Presses Ctrl-C when this runs on the server, which then ends it. */
    private void interrupt(String sql) throws Exception {
        try (Connection other = DriverManager.getConnection(server)) {
            Await.until("the query runs", () -> running(other, sql) > 0);
            terminal.type(CTRL_C).waitFor("interrupted");
            Await.until("the query runs no more", () -> running(other, sql) == 0);
        }
    }

    private static int running(Connection connection, String sql) throws SQLException {
        try (ResultSet found = connection
                .createStatement()
                .executeQuery(
                        "select count(*) from information_schema.processlist where id <> connection_id() and info like"
                                + " '%"
                                + sql + "%'")) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void ctrlC_stopsAValueWhoseTextNeverComes() {
        terminal.enter("class Slow { public String toString() { System.out.println(\"be\" + \"gun\"); while (true); }"
                        + " }")
                .waitFor("type Slow")
                .waitForLastLine(PROMPT)
                .enter("List.of(new Slow())")
                .waitFor("\nbegun")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_stopsALoop() {
        terminal.enter("for (int i = 0; ; i++) if (i == 0) System.out.println(\"run\" + \"ning\");")
                .waitFor("\nrunning")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_stopsTheRowsOfAnEndlessStream() {
        terminal.enter("/limit 0")
                .waitFor("no limit")
                .waitForLastLine(PROMPT)
                .enter("/format jsonl")
                .waitFor("format is jsonl")
                .waitForLastLine(PROMPT)
                .enter("java.util.stream.Stream.iterate(1, n -> n + 1)")
                .waitUntil("many rows", lines -> lines.size() == 24)
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT)
                .enter("/limit 1000")
                .waitFor("limit is 1000 rows")
                .waitForLastLine(PROMPT)
                .enter("/format table")
                .waitFor("format is table")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlBackslash_doesNothing() {
        terminal.type("1 +" + CTRL_BACKSLASH + " 99" + ENTER).waitFor("\n100\n").waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("Full thread dump"));
    }

    @Test
    void ctrlC_stopsASleepThatCatchesEverything() {
        terminal.enter("while (true) try { System.out.println(\"a\" + \"sleep\"); Thread.sleep(100_000); }"
                        + " catch (Exception e) {}")
                .waitFor("\nasleep")
                .type(CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT);
    }

    @Test
    void endlessRecursion_isSaid() {
        terminal.enter("int deep(int n) { return deep(n + 1) + 1; }")
                .waitFor("method deep(int)")
                .waitForLastLine(PROMPT)
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
                .waitForLastLine(PROMPT)
                .enter("while (true) hog.add(new int[10])")
                .waitFor("error: OutOfMemoryError")
                .waitForLastLine(PROMPT)
                .enter("hog = null")
                .waitForLastLine(PROMPT);
    }

    @Test
    void threadThatDies_isTold_andTheLineThatIsTypedStays() {
        terminal.enter("var go = new java.util.concurrent.CountDownLatch(1)")
                .waitFor("go : ")
                .waitForLastLine(PROMPT)
                .enter("new Thread(() -> { try { go.await(); } catch (Exception e) {} throw new"
                        + " RuntimeException(\"late\"); }).start(); new Thread(() -> { try { Thread.sleep(500); }"
                        + " catch (Exception e) {} go.countDown(); }).start()")
                .waitForLastLine(PROMPT)
                .type("300 +")
                .waitFor("ended: RuntimeException: late")
                .enter(" 33")
                .waitFor("\n333\n")
                .waitForLastLine(PROMPT);
    }

    @Test
    void exceptionThatFailsToSayWhatItIs_isNamed() {
        terminal.enter("class Bad extends RuntimeException { public String getMessage() { throw new"
                        + " IllegalStateException(); } }")
                .waitFor("type Bad")
                .waitForLastLine(PROMPT)
                .enter("throw new Bad()")
                .waitFor("error: Bad")
                .waitForLastLine(PROMPT)
                .enter("new Thread(() -> { throw new Bad(); }).start()")
                .waitFor("ended: Bad")
                .waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("UncaughtExceptionHandler"));
    }

    @Test
    void ctrlC_stopsAnExceptionThatNeverSaysWhatItIs() {
        terminal.enter("class Mute extends RuntimeException"
                        + " { public String getMessage() { System.out.println(\"think\" + \"ing\"); while (true); } }")
                .waitFor("type Mute")
                .waitForLastLine(PROMPT)
                .enter("throw new Mute()")
                .waitFor("\nthinking")
                .type(CTRL_C)
                .waitFor("interrupted")
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
