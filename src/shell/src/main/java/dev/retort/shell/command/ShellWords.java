package dev.retort.shell.command;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command's argument, parted by spaces; what is in quotes stays together. */
public final class ShellWords {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*(?:\"|$)|'[^']*(?:'|$)|[^\\s\"'])+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)(?:\"|$)|'([^']*)(?:'|$)");

    private ShellWords() {}

    public static List<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> QUOTED.matcher(word.group()).replaceAll(ShellWords::unquoted))
                .toList();
    }

    private static String unquoted(MatchResult quoted) {
        return Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
    }
}
