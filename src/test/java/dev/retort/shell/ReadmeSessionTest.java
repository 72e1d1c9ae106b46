package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.connect.Database;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The session that the README shows, typed again into a real terminal: it must look as it is shown there.
 * {@code -Dretort.golden=update} writes down what it looks like now.
 */
class ReadmeSessionTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern SESSION = Pattern.compile("(?s)(```\n\\$ \\./retort\n.*?\n)(retort> .*?\n)```\n");
    private static final String PROMPT = "retort> ";
    private static final Pattern TIME = Pattern.compile(" *\\d+(?:\\.\\d+)? (?:ms|s)\\b");

    @TempDir
    private Path folder;

    @Test
    void session_looksAsTheReadmeShowsIt() throws IOException, SQLException {
        String readme = Files.readString(README);
        var shown = SESSION.matcher(readme);
        assertTrue(shown.find(), "the README shows no session");
        String typed = typed(shown.group(2).lines().toList());
        if (System.getProperty("retort.golden", "").equals("update")) {
            Files.writeString(README, readme.substring(0, shown.start(2)) + typed + readme.substring(shown.end(2)));
        } else {
            assertEquals(timeless(shown.group(2)), timeless(typed));
        }
    }

    private static String timeless(String session) {
        return TIME.matcher(session).replaceAll(" N ms");
    }

    private String typed(List<String> session) throws SQLException {
        ScriptDatabase databases = new ScriptDatabase(folder);
        try (Database database = databases.create("project")) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into roles (id, name) values (1, 'admin'), (2, 'guest')");
                statement.execute("insert into users (id, username, role_id) values (1, 'alice', 1), (2, '小明', 2)");
                statement.execute("analyze table roles, users");
            }
            CompiledSchema schema = databases.compile("project", database);
            String url = TestServer.url(database.schema()).jdbc() + "&user=root";
            try (PtyTerminal terminal = PtyTerminal.start(
                    PtyTerminal.java(
                            "dev.retort.shell.ShellUnderTest",
                            url,
                            schema.jar().toString(),
                            schema.headers().toString(),
                            schema.packageName()),
                    Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "NO_COLOR", "1"))) {
                terminal.waitForLastLine(PROMPT.strip()).resize(100, 200);
                int prompts = 1;
                for (String line : session) {
                    if (line.startsWith(PROMPT)) {
                        int next = ++prompts;
                        terminal.enter(line.substring(PROMPT.length()))
                                .waitUntil("prompt " + next, lines -> next == prompts(lines));
                    }
                }
                return written(terminal.lines());
            }
        }
    }

    private static int prompts(List<String> screen) {
        boolean waits = !screen.isEmpty() && screen.getLast().equals(PROMPT.strip());
        return waits
                ? (int) screen.stream()
                        .filter(line -> line.startsWith(PROMPT.strip()))
                        .count()
                : 0;
    }

    /** What stands on the screen from the first prompt to the last. */
    private static String written(List<String> screen) {
        List<String> lines = new ArrayList<>(screen);
        while (!lines.getFirst().startsWith(PROMPT)) {
            lines.removeFirst();
        }
        lines.removeLast();
        return String.join("\n", lines) + "\n";
    }
}
