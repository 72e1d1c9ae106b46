package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.Location;
import dev.retort.RetortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded errors: each text of the file, its lines marked by {@code >}, is evaluated anew, and what comes of it must
 * reproduce the file. {@code RETORT_RECORD=1} writes the file.
 */
@Tag("slow")
@Isolated
class DiagnosticsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"names.txt", "arguments.txt", "syntax.txt", "declarations.txt", "thrown.txt", "habits.txt"})
    void recordedErrors_areReproduced(String name) throws Exception {
        Path file = Path.of("src/shell/src/test/resources/eval").resolve(name);
        String recorded = Files.readString(file);
        String actual;
        try (OpenedSample sample = new OpenedSample(folder)) {
            actual = replay(sample, recorded);
        }
        if (System.getenv("RETORT_RECORD") != null) {
            Files.writeString(file, actual);
        }
        assertEquals(recorded, actual);
    }

    @Test
    void errors_areEnglishWhateverTheLocale() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (OpenedSample sample = new OpenedSample(folder)) {
            assertEquals(
                    "error: String cannot be converted to int\n  int x = \"a\"\n          ^^^\n",
                    replay(sample, "> int x = \"a\"\n").replace("> int x = \"a\"\n", ""));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String replay(OpenedSample sample, String recorded) {
        StringBuilder actual = new StringBuilder();
        for (String block : recorded.split("\n\n")) {
            String code = block.lines()
                    .filter(line -> line.startsWith(">"))
                    .map(line -> line.substring(Math.min(2, line.length())))
                    .collect(Collectors.joining("\n"));
            if (!actual.isEmpty()) {
                actual.append("\n");
            }
            code.lines()
                    .forEach(
                            line -> actual.append(("> " + line).stripTrailing()).append("\n"));
            actual.append(shown(sample.eval(code)));
        }
        return actual.toString();
    }

    private static String shown(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Failed failed -> show(failed.error(), text);
                case Outcome.Value value -> text.append(value.type()).append("\n");
                case Outcome.Declared declared ->
                    text.append(declared.description()).append("\n");
                case Outcome.Done() -> text.append("done\n");
                case Outcome.Interrupted() -> text.append("interrupted\n");
            }
        }
        return text.toString();
    }

    private static void show(RetortException error, StringBuilder text) {
        text.append("error: ").append(error.message()).append("\n");
        if (error.location().orElse(null) instanceof Location.InText(String line, int start, int length)) {
            text.append("  ").append(line).append("\n");
            text.append("  ")
                    .append(" ".repeat(start))
                    .append("^".repeat(length))
                    .append("\n");
        }
        error.hint().ifPresent(hint -> text.append("hint: ").append(hint).append("\n"));
    }
}
