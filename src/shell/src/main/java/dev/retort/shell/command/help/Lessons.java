package dev.retort.shell.command.help;

import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lessons that {@code /help TOPIC} teaches of the language that lines are written in, on the tables of the schema
 * at hand.
 */
public final class Lessons {
    private Lessons() {}

    /** The words under which something is taught. */
    public static List<String> words() {
        return Phrase.all("lesson").stream().map(Phrase::name).toList();
    }

    /** All words that lead to a lesson. */
    static List<String> allWords() {
        return Phrase.all("lesson").stream()
                .flatMap(lesson -> Stream.concat(Stream.of(lesson.name()), lesson.names().stream()))
                .toList();
    }

    static Optional<Phrase> find(String typed) {
        String word = typed.replaceAll("[\\s_()]", "");
        return Phrase.all("lesson").stream()
                .filter(lesson -> lesson.name().equals(word) || lesson.names().contains(word))
                .findFirst();
    }
}
