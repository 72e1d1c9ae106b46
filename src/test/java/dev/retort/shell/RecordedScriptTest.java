package dev.retort.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.compile.CompiledSchema;
import dev.retort.connect.Database;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.render.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every file of src/test/resources/scripts, which must come out as it is written there. A new one needs nothing but
 * its input: {@code mvn test -Dtest=RecordedScriptTest -Dretort.golden=update} writes the output down, to be read before it
 * is committed; {@code -Dretort.script=PART} takes those alone that have PART in their names. The first lines may say {@code // database: library on sqlite} (see {@link ScriptDatabase}; {@code project}
 * unless said), {@code // format: csv} (table unless said) and {@code // terminal: yes}.
 */
class RecordedScriptTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/scripts");
    private static final boolean UPDATE =
            System.getProperty("retort.golden", "").equals("update");

    private static final String WANTED = System.getProperty("retort.script", "");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> script_comesOutAsItIsWritten() throws IOException {
        ScriptDatabase databases = new ScriptDatabase(folder);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".script")
                            && file.toString().contains(WANTED))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file ->
                            dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file, databases)));
        }
    }

    private static void check(Path file, ScriptDatabase databases) throws IOException {
        String expected = Files.readString(file);
        String actual = run(RecordedScript.of(expected), databases);
        if (UPDATE) {
            Files.writeString(file, actual);
        } else {
            assertEquals(expected, actual);
        }
    }

    /** A stream into a writer. */
    private static OutputStream written(StringWriter writer) {
        return new ByteArrayOutputStream() {
            @Override
            public void flush() {
                writer.append(toString(UTF_8));
                reset();
            }
        };
    }

    private static String run(RecordedScript script, ScriptDatabase databases) {
        StringWriter data = new StringWriter();
        StringWriter notes = new StringWriter();
        boolean terminal = script.directive("terminal").equals(java.util.Optional.of("yes"));
        Output output = new Output(new PrintWriter(data), new PrintWriter(notes), terminal);
        Format format =
                Format.valueOf(script.directive("format").orElse("table").toUpperCase(Locale.ROOT));
        Settings settings = new Settings(format, terminal ? 1_000 : 0, false);
        String description = script.directive("database").orElse("project");
        try (Database database = databases.create(description);
                LiveConnection connection = LiveConnection.open(
                        database, new PrintedSql(settings::printSql, new PrintStream(written(notes), true, UTF_8)))) {
            CompiledSchema schema = databases.compile(description, database);
            try (Engine engine = Engine.open(schema, connection);
                    ScriptSession session = new ScriptSession(
                            new ShellLaunch(
                                    connection,
                                    new FixedSchema(schema),
                                    CompletableFuture.completedFuture(engine),
                                    Optional.empty(),
                                    new SentDdl(),
                                    settings,
                                    false,
                                    Map.of(
                                            "XDG_CONFIG_HOME",
                                            folder.resolve("config").toString())),
                            output)) {
                return script.record(session.runner(), data, notes);
            }
        }
    }
}
