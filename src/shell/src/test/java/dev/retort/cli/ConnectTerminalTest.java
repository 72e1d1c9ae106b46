package dev.retort.cli;

import static dev.retort.testing.PtyTerminal.CTRL_D;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.PtyTerminal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a shell that goes to another database. */
@Tag("slow")
class ConnectTerminalTest {
    private static final String PROMPT = "retort>";

    @TempDir
    private Path folder;

    @Test
    void reloadElsewhere_leavesNoProgressOnTheScreen() throws SQLException {
        Path first = database("first.db");
        Path second = database("second.db");
        Map<String, String> variables = Map.of(
                "NO_COLOR", "1",
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString());
        try (PtyTerminal terminal =
                PtyTerminal.start(PtyTerminal.java("dev.retort.cli.Main", "sqlite:///" + first), variables)) {
            terminal.waitForLastLine(PROMPT)
                    .enter("/connect " + second)
                    .waitFor("connected to second.db")
                    .waitForLastLine(PROMPT)
                    .enter("db.execute(\"create table later (id integer primary key)\")")
                    .waitFor("\n0\n")
                    .waitUntil("a prompt", lines -> lines.getLast().matches("retort!?>"))
                    .enter("/reload")
                    .waitUntil("a line of its own", lines -> lines.contains("the schema is reloaded"))
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
    }

    private Path database(String name) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table thing (id integer primary key)");
        }
        return file;
    }
}
