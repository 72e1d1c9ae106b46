package dev.retort.shell.command.help;

import dev.retort.shell.input.CommandLine;
import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of people who come from other shells, and what to tell them where it is not the same here. */
public final class OtherShells {
    /** As sqlite3 has them; what has a parenthesis after it is the rest of a line of Java. */
    private static final Pattern DOT = Pattern.compile("\\s*\\.([A-Za-z]\\w*)(?:\\s+[^(\\s].*|\\s*;?\\s*)");

    private static final Pattern BARE = Pattern.compile(
            "\\s*(charset|warnings|nowarning|resetconnection|tableformat|redirectformat|go|ego)(?:\\s+\\w+)?\\s*;?\\s*");

    private static final Pattern NUMBERED = Pattern.compile("-?\\d+");

    private static final List<Advice> LINES = Advice.all("line");
    private static final List<Advice> CALLS = Advice.all("call");

    private OtherShells() {}

    /** The command that a line means, if it is a word for one; for where no variable and no table has that name. */
    public static Optional<CommandLine> word(String line) {
        String word = line.strip().replaceFirst("\\s*;$", "").toLowerCase(Locale.ROOT);
        return named("word", word).flatMap(CommandLine::of);
    }

    private static Optional<String> named(String kind, String word) {
        return Phrase.all(kind).stream()
                .filter(phrase -> List.of(phrase.head().split(" ")).contains(word))
                .findFirst()
                .map(Phrase::sentence);
    }

    /** What there is instead of a command of psql, sqlite3, jshell or the clients of MariaDB, by its name without a slash or dot. */
    public static Optional<String> instead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NUMBERED.matcher(lower).matches()
                ? Optional.of("the up arrow brings back the last line, and Ctrl-R finds older ones")
                : named("elsewhere", lower);
    }

    /**
     * The command that a line calls as sqlite3 does, {@code .dump}, or the clients of MariaDB, {@code warnings}; empty where it
     * does not.
     */
    public static Optional<String> called(String line) {
        return Stream.of(DOT, BARE)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** What to tell the user whose line did not compile, if it is another language's or shell's. */
    public static Optional<String> ofLine(String line, SampleNames sample) {
        return advice(LINES, line, sample);
    }

    /** What to tell the user who called what there is not, if other tools have it. */
    public static Optional<String> ofCall(String line, SampleNames sample) {
        return advice(CALLS, line, sample);
    }

    private static Optional<String> advice(List<Advice> all, String line, SampleNames sample) {
        String typed = line.strip().replaceFirst("\\s*;$", "");
        return all.stream()
                .filter(advice -> advice.line.matcher(typed).matches())
                .findFirst()
                .map(advice -> sample.fill(advice.sentence));
    }

    private record Advice(Pattern line, String sentence) {
        static List<Advice> all(String kind) {
            return Phrase.all(kind).stream()
                    .map(phrase -> new Advice(Pattern.compile(phrase.head(), Pattern.DOTALL), phrase.sentence()))
                    .toList();
        }
    }
}
