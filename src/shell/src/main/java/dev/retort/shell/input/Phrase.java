package dev.retort.shell.input;

import dev.retort.internal.text.ResourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    public Phrase {
        names = List.copyOf(names);
        text = List.copyOf(text);
        examples = List.copyOf(examples);
    }

    /** The entries of the file, read when the first is wanted. */
    private static final class File {
        private static final Map<String, List<Phrase>> BY_KIND = read();

        private static Map<String, List<Phrase>> read() {
            Map<String, List<Phrase>> phrases = new HashMap<>();
            List<String> entry = new ArrayList<>();
            String text = ResourceFile.text(Phrase.class, "/dev/retort/shell/phrases.txt");
            for (String line : text.concat("\n").split("\n", -1)) {
                if (line.isEmpty() && !entry.isEmpty()) {
                    Phrase phrase = Phrase.read(entry);
                    phrases.computeIfAbsent(phrase.kind, _ -> new ArrayList<>()).add(phrase);
                    entry.clear();
                } else if (line.startsWith("  ")) {
                    entry.add(entry.removeLast().concat(line.substring(1)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    entry.add(line);
                }
            }
            return phrases;
        }
    }

    private static Phrase read(List<String> entry) {
        String[] head = entry.getFirst().split(" ", 2);
        List<String> names = new ArrayList<>();
        List<String> text = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        String pattern = "";
        for (String line : entry.subList(1, entry.size())) {
            String marked = line.substring(Math.min(2, line.length()));
            switch (line.charAt(0)) {
                case '=' -> names.addAll(List.of(marked.split(" ")));
                case '~' -> pattern = marked;
                case '>' -> examples.add(marked);
                default -> text.add(line);
            }
        }
        return new Phrase(head[0], head[1], names, pattern, text, examples);
    }

    /** All entries of a kind, in the order of the file. */
    public static List<Phrase> all(String kind) {
        return Objects.requireNonNull(File.BY_KIND.get(kind), kind);
    }

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
