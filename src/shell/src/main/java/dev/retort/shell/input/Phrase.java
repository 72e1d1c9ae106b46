package dev.retort.shell.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An entry of phrases.txt, the file of what the shell says to people and understands of them. How it is written, the file says.
 *
 * @param kind the kind of entry
 * @param head what follows the kind: a name, or a pattern
 * @param names its other names
 * @param pattern the pattern below its head; empty where it has none
 * @param text its paragraphs
 * @param examples its examples
 */
public record Phrase(
        String kind, String head, List<String> names, String pattern, List<String> text, List<String> examples) {
    private static final Predicate<String> MARKED = line -> line.matches("[=~>]( .*)?");

    /** The entries of the file, read when the first is wanted. */
    private static final class File {
        private static final Map<String, List<Phrase>> BY_KIND = read();

        private static Map<String, List<Phrase>> read() {
            try (InputStream file = Phrase.class.getResourceAsStream("/dev/retort/shell/phrases.txt")) {
                String entries = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("(?m)^#.*\n", "")
                        .replaceAll("\n {2}", " ");
                return Arrays.stream(entries.strip().split("\n{2,}"))
                        .map(Phrase::read)
                        .collect(Collectors.groupingBy(Phrase::kind));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Phrase read(String entry) {
        List<String> lines = entry.lines().toList();
        String[] head = lines.getFirst().split(" ", 2);
        List<String> below = lines.subList(1, lines.size());
        return new Phrase(
                head[0],
                head[1],
                marked('=', below).stream()
                        .flatMap(names -> Arrays.stream(names.split(" ")))
                        .toList(),
                String.join("", marked('~', below)),
                below.stream().filter(MARKED.negate()).toList(),
                marked('>', below));
    }

    private static List<String> marked(char mark, List<String> lines) {
        return lines.stream()
                .filter(line -> MARKED.test(line) && line.charAt(0) == mark)
                .map(line -> line.substring(1).replaceFirst(" ", ""))
                .toList();
    }

    /** All entries of a kind, in the order of the file. */
    public static List<Phrase> all(String kind) {
        return Objects.requireNonNull(File.BY_KIND.get(kind), kind);
    }

    /** The entry of a kind with this name. */
    public static Phrase of(String kind, String name) {
        return all(kind).stream()
                .filter(phrase -> phrase.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " " + name));
    }

    /** The first word of the head. */
    public String name() {
        return head.split(" ", 2)[0];
    }

    /** What follows the first word of the head; may be empty. */
    public String rest() {
        return head.substring(name().length()).strip();
    }

    public String sentence() {
        return text.getFirst();
    }
}
