package dev.retort.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.eval.Engine;
import dev.retort.render.ErrorText;
import dev.retort.render.Format;
import dev.retort.shell.io.Output;
import dev.retort.shell.script.ScriptRunner;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.session.Databases;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A session with the shell, written down: lines that are typed, and below each statement what it answers. Lines of output
 * begin with {@code >}, remarks and errors with {@code !}, and each of them ends the statement above it.
 */
final class RecordedScript {
    private static final String DATA = ">";
    private static final String NOTE = "!";
    private static final Pattern TIME = Pattern.compile("(?:\\d+(?:\\.\\d+)? ms|\\d+\\.\\d\\d s)(?=[,)])");

    /** The head of a plan with the server's times, whose width depends on them. */
    private static final Pattern TIMED_PLAN = Pattern.compile("\\s*rows +expected .*time\\b.*", Pattern.DOTALL);

    private static final Pattern PLAN_TIME = Pattern.compile(" *\\d+(?:\\.\\d+)? m?s(?= )");

    /** When something was watched. */
    private static final Pattern CLOCK = Pattern.compile("at \\d\\d:\\d\\d:\\d\\d:");

    /** The test server's name of a script's database. */
    private static final Pattern SCHEMA = Pattern.compile("test_\\d+(?:_\\d+)?");

    private final List<String> input;

    private RecordedScript(List<String> input) {
        this.input = input;
    }

    /** The script without its output. */
    static RecordedScript of(String recorded) {
        return new RecordedScript(recorded.lines()
                .filter(line -> !line.startsWith(DATA) && !line.startsWith(NOTE))
                .toList());
    }

    /** The value after {@code // word: } in one of the first lines. */
    Optional<String> directive(String word) {
        String start = "// " + word + ": ";
        return input.stream()
                .takeWhile(line -> line.startsWith("//"))
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** Runs it in a shell of its own on a database, which is closed at the end. */
    String run(Database opened, CompiledSchema schema, Path folder) {
        StringWriter data = new StringWriter();
        StringWriter notes = new StringWriter();
        boolean terminal = directive("terminal").equals(Optional.of("yes"));
        Output output = new Output(new PrintWriter(data), new PrintWriter(notes), terminal);
        Format format = Format.valueOf(directive("format").orElse("table").toUpperCase(Locale.ROOT));
        Settings settings = new Settings(format, terminal ? 1_000 : 0, false);
        try (Database database = opened) {
            ShellLaunch launch = new ShellLaunch(
                    database,
                    AccessMode.NONE,
                    new FixedSchema(schema),
                    settings,
                    new PrintStream(written(notes), true, UTF_8),
                    Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()),
                    Optional.empty(),
                    Databases.NONE,
                    Engine::open);
            try (ScriptSession session = new ScriptSession(launch, output)) {
                return record(session.runner(), data, notes);
            }
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

    /** Runs every statement and command, also after an error, and writes down what each answers. */
    private String record(ScriptRunner runner, StringWriter data, StringWriter notes) {
        StringBuilder recorded = new StringBuilder();
        try (ShellScript script = ShellScript.ofCode(String.join("\n", input))) {
            boolean goOn = true;
            while (goOn) {
                int before = script.lineNumber();
                String error = "";
                try {
                    goOn = runner.step(script).isPresent();
                } catch (RetortException e) {
                    error = ErrorText.plain(e);
                }
                input.subList(before, script.lineNumber())
                        .forEach(line -> recorded.append(line).append('\n'));
                recorded.append(marked(DATA, withoutPlanTimes(taken(data)))).append(marked(NOTE, taken(notes) + error));
            }
        }
        String timeless =
                CLOCK.matcher(TIME.matcher(recorded).replaceAll("N ms")).replaceAll("at N:");
        return SCHEMA.matcher(timeless).replaceAll("test");
    }

    private static String withoutPlanTimes(String output) {
        return TIMED_PLAN.matcher(output).matches()
                ? PLAN_TIME.matcher(output).replaceAll(" N ms").replaceAll(" +", " ")
                : output;
    }

    private static String taken(StringWriter writer) {
        String text = writer.toString();
        writer.getBuffer().setLength(0);
        return text;
    }

    private static String marked(String mark, String text) {
        return text.lines()
                .map(line -> (mark + " " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
