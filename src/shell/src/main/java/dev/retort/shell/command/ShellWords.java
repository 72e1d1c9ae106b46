package dev.retort.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command's argument, parted by spaces; what is in quotes stays together. */
public final class ShellWords {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*(?:\"|$)|'[^']*(?:'|$)|[^\\s\"'])+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)(?:\"|$)|'([^']*)(?:'|$)");

    private ShellWords() {}

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(QUOTED.matcher(word.group())
                    .replaceAll(quoted ->
                            Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1))));
        }
        return List.copyOf(words);
    }
}
