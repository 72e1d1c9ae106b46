package dev.retort.shell.command.help;

import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of psql, sqlite3, jshell and the clients of MariaDB that there are not here, and what there is instead. */
public final class OtherCommands {
    /** As sqlite3 has them; what has a parenthesis after it is the rest of a line of Java. */
    private static final Pattern DOT = Pattern.compile("\\s*\\.([A-Za-z]\\w*)(?:\\s+[^(\\s].*|\\s*;?\\s*)");

    private static final Pattern BARE = Pattern.compile(
            "\\s*(charset|warnings|nowarning|resetconnection|tableformat|redirectformat|go|ego)(?:\\s+\\w+)?\\s*;?\\s*");

    private static final Pattern NUMBERED = Pattern.compile("-?\\d+");

    private OtherCommands() {}

    /** What there is instead of a command of this name, without its slash, backslash or dot. */
    public static Optional<String> instead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NUMBERED.matcher(lower).matches()
                ? Optional.of("the up arrow brings back the last line, and Ctrl-R finds older ones")
                : Phrase.all("elsewhere").stream()
                        .filter(phrase -> List.of(phrase.head().split(" ")).contains(lower))
                        .findFirst()
                        .map(Phrase::sentence);
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
}
