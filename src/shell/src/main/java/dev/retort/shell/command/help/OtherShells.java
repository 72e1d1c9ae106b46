package dev.retort.shell.command.help;

import dev.retort.shell.input.CommandLine;
import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type who come from other shells, and what to tell them where it is not the same here. */
public final class OtherShells {

    private static final List<Advice> LINES = Advice.all("line");
    private static final List<Advice> CALLS = Advice.all("call");

    private OtherShells() {}

    /** The command that a line means, if it is a word for one; for where no variable and no table has that name. */
    public static Optional<CommandLine> word(String line) {
        String word = line.strip().replaceFirst("\\s*;$", "").toLowerCase(Locale.ROOT);
        return Phrase.all("word").stream()
                .filter(phrase -> List.of(phrase.head().split(" ")).contains(word))
                .findFirst()
                .flatMap(phrase -> CommandLine.of(phrase.sentence()));
    }

    /** What to tell the person whose line did not compile, if it is another language's or shell's. */
    public static Optional<String> ofLine(String line, SampleNames sample) {
        return advice(LINES, line, sample);
    }

    /** What to tell the person who called what there is not, if other tools have it. */
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
