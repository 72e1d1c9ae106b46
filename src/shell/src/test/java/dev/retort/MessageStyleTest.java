package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How Retort's messages are written: they go on after "error: ", so they begin small and end without a full stop. */
class MessageStyleTest {
    private static final Path SOURCES = Path.of("src");
    private static final String MADE_BY =
            "(?:RetortException|usage|connection|refused|advised|failure|error|errorAt|withHint)\\(\\s*(?:[a-z]\\w*,\\s*)*";
    private static final Pattern CAPITAL = Pattern.compile(MADE_BY + "\"(?!Retort |SQLite )[A-Z][a-z]+ ");
    private static final Pattern FULL_STOP = Pattern.compile(MADE_BY + "\"[^\"\\n]*[^.\"]\\.\"\\s*[,)]");

    @Test
    void messages_beginWithASmallLetter() throws IOException {
        assertEquals(List.of(), matches(CAPITAL));
    }

    @Test
    void messages_endWithoutAFullStop() throws IOException {
        assertEquals(List.of(), matches(FULL_STOP));
    }

    private static List<String> matches(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*/main/java/.*\\.java"))
                    .flatMap(file -> pattern.matcher(text(file))
                            .results()
                            .map(found -> SOURCES.relativize(file) + ": " + found.group()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
