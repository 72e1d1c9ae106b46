package dev.retort.cli;

import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.CTRL_D;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a person's own, as they have it before them: their configuration, their passwords, their start-up files. */
@Tag("slow")
class HomeTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String ESCAPE = "\u001b";

    @TempDir
    static Path folder;

    private static DatabaseUrl server;

    @BeforeAll
    static void makeDatabase() {
        // Within the server's own database rights may be passed on.
        server = TestServer.url("retort");
        TestServer.execute(
                server,
                "create or replace table novel (id int primary key, title varchar(40))",
                "insert into novel values (1, 'Emma')",
                "create or replace user home_reader@localhost identified by 's3cret'",
                "grant select on retort.* to home_reader@localhost");
    }

    private static PtyTerminal open(Path home, Map<String, String> variables, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME",
                home.toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "XDG_CONFIG_HOME",
                "",
                "XDG_STATE_HOME",
                ""));
        environment.putAll(variables);
        List<String> command = new ArrayList<>(PtyTerminal.java("dev.retort.cli.Main", arguments));
        command.add(1, "-Dretort.terminals=012");
        return PtyTerminal.start(command, environment);
    }

    private static Path file(Path home, String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    void password_isAskedForWithoutEcho_andCtrlCEnds() throws IOException {
        Path home = Files.createDirectories(folder.resolve("asked"));
        file(home, ".config/retort/config.toml", """
            [connections.books]
            url = "%s"
            user = "home_reader"
            """.formatted(
                        server.jdbc().replaceFirst("\\?", "?user=home_reader&")));
        try (PtyTerminal terminal = open(home, Map.of(), "books")) {
            terminal.waitForLastLine("password for home_reader@localhost:")
                    .enter("wrong-one")
                    .waitForLastLine("that was not it; password for home_reader@localhost:")
                    .enter("s3cret")
                    .waitForLastLine(PROMPT)
                    .enter("/conninfo")
                    .waitUntil(
                            "who is connected",
                            lines -> lines.stream()
                                    .anyMatch(line ->
                                            line.contains("home_reader@localhost") && !line.contains("password for")))
                    .waitForLastLine(PROMPT)
                    .enter("/databases")
                    .waitFor("information_schema")
                    .waitForLastLine(PROMPT)
                    .enter("/connections")
                    .waitFor("user home_reader")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
            assertFalse(terminal.transcript().contains("s3cret"));
            assertFalse(terminal.transcript().contains("wrong-one"));
        }
        try (PtyTerminal terminal = open(home, Map.of(), "books", "-e", "NOVEL")) {
            terminal.waitForLastLine("password for home_reader@localhost:").type(CTRL_C);
            assertEquals(130, terminal.waitForExit());
        }
    }

    @Test
    void folder_offersItsStartupLines_once_andAgainWhenTheyChange() throws IOException {
        Path home = Files.createDirectories(folder.resolve("started"));
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("db/migration"));
        file(project, "db/migration/V1__book.sql", "create table book (id integer primary key, title varchar(40));");
        file(project, "db/retort.toml", "url = \"sqlite:///started.db\"\n");
        Path startup = file(project, ".retortrc", "// what we use every day\nvar answer = 6 * 7\nBOOM\nvar late = 1\n");
        file(home, ".retortrc", "var own = 21\n/limit 5\n");
        file(home, ".config/retort/config.toml", "keys = \"vi\"\ntheme = \"light\"\n");
        String[] arguments = {"--project", project.toString()};
        assertEquals(
                0,
                Ran.in(project, Map.of("HOME", home.toString()), "", "upgrade", "--project", project.toString())
                        .status());
        try (PtyTerminal terminal = open(home, Map.of(), arguments)) {
            terminal.waitFor(".retortrc holds code")
                    .waitForLastLine("Run it? yes (y), no (N), view it (v)")
                    .enter("v")
                    .waitFor("var late = 1")
                    .waitForLastLine("Run it? yes (y), no (N), view it (v)")
                    .enter("y")
                    .waitFor(".retortrc:3")
                    .waitForLastLine(PROMPT)
                    .enter("answer + own")
                    .waitFor("\n63")
                    .waitForLastLine(PROMPT)
                    .type("1 + 1" + ESCAPE + "0")
                    .type("i40 + " + PtyTerminal.ENTER)
                    .waitFor("\n42")
                    .waitForLastLine(PROMPT)
                    .enter("/limit")
                    .waitFor("limit is 5 rows")
                    .waitForLastLine(PROMPT)
                    .enter("/theme")
                    .waitFor("theme is light")
                    .waitForLastLine(PROMPT)
                    .enter("/keys emacs")
                    .waitFor("keys are those of emacs")
                    .waitForLastLine(PROMPT)
                    .type("2 + 3\u0001100 + " + PtyTerminal.ENTER)
                    .waitFor("\n105")
                    .waitForLastLine(PROMPT)
                    .enter("/theme none")
                    .waitFor("theme is none")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
        Path remembered = home.resolve(".local/state/retort/retortrc");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(remembered)));
        try (PtyTerminal terminal = open(home, Map.of(), arguments)) {
            terminal.waitFor(".retortrc:3").waitForLastLine(PROMPT);
            assertFalse(terminal.transcript().contains("Run it?"));
            terminal.type(CTRL_D);
        }
        Files.writeString(startup, "var answer = 0\n");
        try (PtyTerminal terminal = open(home, Map.of(), arguments)) {
            terminal.waitForLastLine("Run it? yes (y), no (N), view it (v)")
                    .enter("")
                    .waitForLastLine(PROMPT)
                    .enter("answer")
                    .waitFor("no table or variable \"answer\"")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
        }
        assertTrue(Files.readString(remembered).startsWith("no "));
    }

    @Test
    void inputrc_decidesTheKeys_whereNothingElseDoes_andAHintTeaches() throws IOException {
        Path home = Files.createDirectories(folder.resolve("inputrc"));
        file(home, ".inputrc", "set editing-mode vi\n");
        try (PtyTerminal terminal = open(home, Map.of(), server.jdbc() + "&user=root")) {
            terminal.waitForLastLine(PROMPT)
                    .type("7 + 1" + ESCAPE + "0")
                    .type("i50 + " + PtyTerminal.ENTER)
                    .waitFor("\n58")
                    .waitForLastLine(PROMPT);
            for (int i = 0; i < 3; i++) {
                terminal.enter("/x").waitForLastLine(PROMPT);
            }
            terminal.waitFor("hint: a table that is too wide for the screen")
                    .enter("/hints off")
                    .waitFor("hints are off")
                    .waitForLastLine(PROMPT)
                    .type(CTRL_D);
            assertEquals(0, terminal.waitForExit());
        }
        assertEquals("vertical\n", Files.readString(home.resolve(".local/state/retort/hints")));
    }
}
