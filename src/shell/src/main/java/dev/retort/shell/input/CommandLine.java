package dev.retort.shell.input;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that calls a command.
 *
 * @param name the command's name as it was typed, without its slash
 * @param argument what follows it, without spaces around it and without a semicolon
 */
public record CommandLine(String name, String argument) {
    private static final Pattern SLASH =
            Pattern.compile("\\s*(?:/(?![/*])|\\\\)(\\||[^\\s|]*)\\s*(.*?)\\s*;?\\s*", Pattern.DOTALL);

    /** EXPLAIN before a call of Java. */
    private static final Pattern EXPLAINED =
            Pattern.compile("explain\\s+(\\w+\\(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A name of SQL, which may be in quotes. */
    private static final String NAME = "((?:\"[^\"]+\"|`[^`]+`|'[^']+'|[^\\s;()\"`'])+)";

    /** What people type in other shells, and the command that means it. */
    private static final List<Word> WORDS =
            Phrase.all("typed").stream().map(Word::of).toList();

    /** The command that a line calls, if it calls one. */
    public static Optional<CommandLine> of(String line) {
        Matcher slash = SLASH.matcher(line);
        if (slash.matches()) {
            return Optional.of(new CommandLine(slash.group(1).replaceFirst(";$", ""), slash.group(2)));
        }
        String typed = line.strip().replaceFirst("\\s*;$", "");
        Matcher explained = EXPLAINED.matcher(typed);
        if (explained.matches()) {
            return Optional.of(new CommandLine("explain", explained.group(1)));
        }
        return WORDS.stream().flatMap(word -> word.read(typed).stream()).findFirst();
    }

    /** @param command the name of the command, with {@code $1} after it where it takes what the pattern's group is */
    private record Word(Pattern pattern, String command) {
        static Word of(Phrase phrase) {
            String pattern = phrase.head().replace("{name}", NAME);
            return new Word(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), phrase.sentence());
        }

        Optional<CommandLine> read(String typed) {
            Matcher matcher = pattern.matcher(typed);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String[] called = (command + " ").substring(1).split(" ", 2);
            String group = matcher.groupCount() == 0 ? "" : Objects.requireNonNullElse(matcher.group(1), "");
            return Optional.of(new CommandLine(called[0], called[1].strip().replace("$1", group)));
        }
    }

    /** The name in the form that commands are listed under. */
    public String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
