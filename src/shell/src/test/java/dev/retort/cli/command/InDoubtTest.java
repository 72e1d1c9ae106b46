package dev.retort.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal is asked about a statement that was cut off. */
@Tag("slow")
class InDoubtTest {
    private static final String QUESTION = "did it take effect? y: go on after it, n: run it, q: stop here ";

    @TempDir
    Path project;

    private final DatabaseUrl url = TestServer.createSchema();

    /** The statement has committed something and then kills its own connection. */
    @BeforeEach
    void cutOff() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/migration/V1__work.sql"), """
            create table a (x int);
            delimiter //
            create procedure work() begin
              insert into a values (1);
              commit;
              if (select count(*) from a) = 1 then kill connection_id(); end if;
            end//
            delimiter ;
            call work();
            create table b (x int);
            """);
        assertEquals(3, type("", "upgrade").status());
    }

    @Test
    void yes_goesOnBehindTheStatement() {
        Ran ran = type("perhaps\nY\nthis is for somebody else\n", "upgrade");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.err().contains("    call work()\n" + QUESTION + "answer y, n or q\n" + QUESTION), ran.err());
        assertTrue(ran.err().contains("db/migration/V1__work.sql:9"), ran.err());
        assertEquals("count\n1\n", rowsOfA());
    }

    @Test
    void no_runsTheStatementAgain() {
        Ran ran = type("no\n", "upgrade");

        assertEquals(0, ran.status(), ran.err());
        assertEquals("count\n2\n", rowsOfA());
    }

    @Test
    void quitOrTheEndOfTheInput_changesNothing() {
        for (String answer : new String[] {"q\n", ""}) {
            Ran ran = type(answer, "upgrade");

            assertEquals(1, ran.status());
            assertTrue(ran.err().contains("it is not known whether this statement took effect"), ran.err());
            assertTrue(ran.err().contains("--in-doubt skip"), ran.err());
        }
        assertEquals(1, type("", "check").status());
    }

    @Test
    void answerOnTheCommandLine_isNotAskedFor() {
        Ran ran = type("", "upgrade", "--in-doubt", "run");

        assertEquals(0, ran.status(), ran.err());
        assertFalse(ran.err().contains(QUESTION), ran.err());
        assertEquals("count\n2\n", rowsOfA());
    }

    private String rowsOfA() {
        return Ran.in(project, environment(), "", "-e", "select(count()).from(A)", "--csv")
                .out();
    }

    private Ran type(String input, String... arguments) {
        return Ran.atTerminal(project, environment(), input, arguments);
    }

    private Map<String, String> environment() {
        return Map.of(
                "RETORT_URL",
                url.jdbc() + "&user=root",
                "XDG_CACHE_HOME",
                project.resolve("cache").toString());
    }
}
