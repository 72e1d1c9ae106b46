package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.render.Format;
import dev.retort.render.Theme;
import dev.retort.shell.input.InputParser;
import dev.retort.shell.io.Output;
import dev.retort.shell.prompt.Highlighting;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.settings.Preferences;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.SafetyNet;
import dev.retort.testing.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Lines that nobody means, typed into the shell one after the other. More of them, or others:
 * {@code -Dretort.noise.lines=100000 -Dretort.noise.seed=7}.
 */
@Tag("slow")
@Isolated
class NoiseTest {
    private static final int LINES = Integer.getInteger("retort.noise.lines", 250);
    private static final long SEED = Long.getLong("retort.noise.seed", 20_260_101L);
    private static final int LOOKS = 4;
    private static final int MOST_WRONG = 20;

    /** What the memory of a shell that has nothing to remember may grow by. */
    private static final long LEVEL = 40L << 20;

    private static final List<String> NEVER = List.of(
            "\tat ", "Exception in thread", "something went wrong", "cannot be shown: java", "NullPointerException");

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final StringWriter written = new StringWriter();
    private final PrintWriter screen = new PrintWriter(written);

    @Test
    void noise_isAnsweredBySentences_andForgotten() throws Exception {
        Path file = folder.resolve("sample.sqlite");
        SampleSchema.createDatabase(file).close();
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(file, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""));
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {})) {
            Settings settings = new Settings(Format.TABLE, 20, false).with(Preferences.DEFAULT.withTheme(Theme.NONE));
            ShellLaunch launch =
                    new ShellLaunch(database, new FixedSchema(schema), settings, Map.of("HOME", folder.toString()));
            try (Workspace workspace = Workspace.open(launch)) {
                type(launch, workspace);
            }
        }
    }

    private void type(ShellLaunch launch, Workspace workspace) {
        Output output = new Output(screen, screen, true, () -> 80);
        Interrupts interrupts = new Interrupts();
        Shell shell = new Shell(launch, workspace, output, interrupts, Optional.empty(), Optional.empty());
        Evaluation evaluation = new Evaluation(shell, interrupts, false, screen);
        SafetyNet net = new SafetyNet();
        Highlighting highlighting = new Highlighting(() -> Theme.DARK, net);
        InputParser parser = new InputParser(shell.connection()::syntax, _ -> false, net);
        TypedNoise noise = new TypedNoise(SEED);
        long level = Long.MAX_VALUE - LEVEL;
        for (int number = 0; number < LINES; number++) {
            String line = noise.next();
            try {
                highlighting.highlight(null, line);
                parse(parser, line);
                evaluation.of(line);
            } catch (RuntimeException | Error e) {
                wrong(number, line, "threw " + e);
            }
            int typed = number;
            net.takeNews().ifPresent(caught -> wrong(typed, line, "the net caught " + caught));
            look(number, line);
            if ((number + 1) % Math.max(1, LINES / LOOKS) == 0) {
                long used = used();
                assertTrue(used < level + LEVEL, "memory grew to " + used + " bytes at line " + number);
                level = Math.min(level, used);
            }
        }
        assertTrue(wrong.isEmpty(), this::wrong);
    }

    private static void parse(InputParser parser, String line) {
        try {
            parser.parse(line, line.length(), ParseContext.ACCEPT_LINE);
        } catch (EOFError unfinished) {
            // It would go on in the next line.
        }
        parser.parse(line, line.length() / 2, ParseContext.COMPLETE);
    }

    private void look(int number, String line) {
        screen.flush();
        String said = written.toString();
        written.getBuffer().setLength(0);
        boolean traceWanted = line.strip().matches("[/\\\\]wtf\\b.*");
        if (!traceWanted && NEVER.stream().anyMatch(said::contains)
                || said.chars().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))) {
            wrong(number, line, "said:\n" + shown(said));
        }
    }

    private void wrong(int number, String line, String what) {
        wrong.add("line " + number + " of seed " + SEED + ", " + shown(line) + ", " + what);
        assertTrue(wrong.size() < MOST_WRONG, this::wrong);
    }

    private String wrong() {
        return String.join("\n", wrong);
    }

    private static String shown(String text) {
        String visible = dev.retort.text.VisibleText.block(text);
        return visible.length() > 2_000 ? visible.substring(0, 2_000) + "…" : visible;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
