package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.render.Format;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Topic;
import dev.retort.shell.io.Output;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every command, also of the next one. */
class CommandsTest {
    private static final int SCREEN_LINES = 24;
    private static final int SCREEN_COLUMNS = 80;

    @TempDir
    private static Path sample;

    private static CompiledSchema schema;

    @TempDir
    private Path folder;

    private final StringWriter written = new StringWriter();
    private Database database;
    private Commands commands;
    private Workspace workspace;

    @BeforeAll
    static void compile() throws SQLException {
        Path file = sample.resolve("sample.sqlite");
        SampleSchema.createDatabase(file).close();
        schema = SchemaCompiler.compile(
                SampleSchema.generate(file, sample.resolve("sources")), SchemaCache.in(sample.resolve("cache")));
    }

    @BeforeEach
    void open() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.db"));
        database = DatabaseOpener.open(
                TestServer.config(folder, DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""))), _ -> {});
        ShellLaunch launch =
                new ShellLaunch(database, new FixedSchema(schema), new Settings(Format.TABLE, 1_000, false), Map.of());
        workspace = Workspace.open(launch);
        PrintWriter writer = new PrintWriter(written);
        Output output = new Output(writer, writer, true, () -> SCREEN_COLUMNS);
        commands =
                new Shell(launch, workspace, output, new Interrupts(), Optional.empty(), Optional.empty()).commands();
    }

    @AfterEach
    void close() {
        workspace.close();
        database.close();
    }

    @Test
    void help_namesEveryCommand_andFitsTheScreen() {
        List<String> lines = help("/help");
        for (Command command : commands.all()) {
            Pattern name = Pattern.compile(" /" + Pattern.quote(command.name()) + "(,|$)");
            assertTrue(lines.stream().anyMatch(name.asPredicate()), command.name());
        }
        // The prompt needs one more.
        assertTrue(lines.size() + 1 < SCREEN_LINES, () -> String.join("\n", lines));
        assertTrue(lines.stream().allMatch(line -> line.length() <= SCREEN_COLUMNS), () -> String.join("\n", lines));
    }

    @Test
    void helpOfACommand_saysHowItIsCalled() {
        for (Command command : commands.all()) {
            assertEquals(
                    command.usage() + ": " + command.summary(),
                    help("/help " + command.name()).getFirst());
        }
    }

    @Test
    void everyCommand_hasAnExample_andATopic() {
        assertEquals(
                List.of(),
                commands.all().stream()
                        .filter(command -> command.examples().isEmpty())
                        .map(Command::name)
                        .toList());
        List<String> listed = Topic.all().stream()
                .flatMap(topic -> topic.of(commands.all()).stream())
                .map(Command::name)
                .sorted()
                .toList();
        assertEquals(commands.all().stream().map(Command::name).sorted().toList(), listed);
    }

    @Test
    void helpOfATopic_listsItsCommands_andOneOfTheLanguageItsExamples() {
        assertEquals("results: how results are shown", help("/help results").getFirst());
        assertTrue(help("\\? transactions").contains("  /begin"));
        assertTrue(help("help joins").contains("  select(FILM.TITLE, FILM.language().NAME).from(FILM)"));
        assertTrue(help("/help everything").size() > commands.all().size());
    }

    @Test
    void names_areEachOneCommands() {
        Set<String> names = new HashSet<>();
        for (Command command : commands.all()) {
            List<String> own = new ArrayList<>(command.aliases());
            own.add(command.name());
            own.forEach(name -> assertTrue(names.add(name), name));
        }
    }

    /** In a recorded script, or in the tests at a terminal. */
    @Test
    void everyCommand_isTypedByATest() throws IOException {
        StringBuilder typed = new StringBuilder();
        for (String test : List.of("InteractiveShellTest", "SessionsTerminalTest", "FilesTerminalTest")) {
            typed.append(Files.readString(Path.of("src/shell/src/test/java/dev/retort/shell/" + test + ".java")));
        }
        typed.append(Files.readString(Path.of("src/shell/src/test/java/dev/retort/cli/HomeTerminalTest.java")));
        typed.append(Files.readString(Path.of("src/shell/src/test/java/dev/retort/cli/SchemasTest.java")));
        typed.append(Files.readString(Path.of("src/shell/src/test/java/dev/retort/testing/SharedTerminal.java")));
        try (Stream<Path> scripts = Files.list(Path.of("src/shell/src/test/resources/scripts"))) {
            for (Path script : scripts.toList()) {
                typed.append('\n').append(Files.readString(script));
            }
        }
        List<String> untyped = commands.all().stream()
                .filter(command -> Stream.concat(Stream.of(command.name()), command.aliases().stream())
                        .noneMatch(name -> Pattern.compile("(?m)(^|\")[/\\\\]+" + Pattern.quote(name) + "(?![\\w+-])")
                                .matcher(typed)
                                .find()))
                .map(Command::name)
                .toList();
        assertEquals(List.of(), untyped);
    }

    private List<String> help(String line) {
        written.getBuffer().setLength(0);
        assertFalse(commands.handle(line).isEmpty());
        return written.toString().lines().toList();
    }
}
