package dev.retort.shell.command.help;

import dev.retort.shell.input.Phrase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hints at what else can be done, and when to give them: rarely, about what was just typed several times, and each
 * thing once. It counts lines and knows no time. For one thread.
 */
final class Hints {
    /** How many lines are typed between two hints, at least. */
    private static final int QUIET_LINES = 8;

    private static final List<Hint> ALL =
            Phrase.all("hint").stream().map(Hint::of).toList();

    private final Set<String> given;
    private final Map<String, Integer> seen = new HashMap<>();
    private int quiet = QUIET_LINES;

    /** @param given the names of the hints that the user had before */
    Hints(Set<String> given) {
        this.given = new HashSet<>(given);
    }

    /**
     * What to say after a line, if anything.
     *
     * @param text what was typed
     * @param tookLong whether the user had to wait for it
     */
    Optional<Hint> after(String text, boolean tookLong) {
        quiet++;
        List<Hint> about =
                ALL.stream().filter(hint -> hint.isAbout(text, tookLong)).toList();
        about.forEach(hint -> seen.merge(hint.name, 1, Integer::sum));
        Optional<Hint> due = about.stream()
                .filter(hint -> quiet > QUIET_LINES && !given.contains(hint.name))
                .filter(hint -> seen.getOrDefault(hint.name, 0) >= hint.times)
                .findFirst();
        due.ifPresent(hint -> {
            given.add(hint.name);
            quiet = 0;
        });
        return due;
    }

    /**
     * One thing to say.
     *
     * @param name what it is remembered by
     * @param times after how many lines of the kind it is said
     * @param about what lines of the kind look like; empty where they took long
     * @param sentence what is said, with the places for names that {@link SampleNames#fill} fills
     */
    record Hint(String name, int times, Optional<Pattern> about, String sentence) {
        static Hint of(Phrase phrase) {
            Optional<Pattern> about = Optional.of(phrase.pattern())
                    .filter(pattern -> !pattern.isEmpty())
                    .map(Pattern::compile);
            return new Hint(phrase.name(), Integer.parseInt(phrase.rest()), about, phrase.sentence());
        }

        boolean isAbout(String line, boolean tookLong) {
            return about.map(pattern -> pattern.matcher(line).matches()).orElse(tookLong);
        }
    }
}
