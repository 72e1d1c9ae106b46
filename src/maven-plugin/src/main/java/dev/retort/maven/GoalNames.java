package dev.retort.maven;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands and options that the program advises, in the words of who has the goals and not the program. */
final class GoalNames {
    private static final Pattern COMMAND =
            Pattern.compile("\\bretort (generate --check|generate|upgrade|check|diff|history)\\b");

    private static final Map<String, String> GOALS = Map.of(
            "generate --check", "check",
            "generate", "generate",
            "upgrade", "upgrade",
            "check", "check",
            "diff", "diff",
            "history", "info");

    private static final Pattern OPTION =
            Pattern.compile("--(trust|url|user|password-file|schemas|project|in-doubt)\\b(?: (skip|run)\\b)?");

    private static final Map<String, String> PARAMETERS = Map.of(
            "trust", "trust",
            "url", "url",
            "user", "user",
            "password-file", "passwordFile",
            "schemas", "schemas",
            "project", "projectDirectory",
            "in-doubt", "inDoubt");

    private GoalNames() {}

    /** A line in which commands are named. */
    static String inLine(String line) {
        return COMMAND.matcher(line).replaceAll(command -> "mvn retort:" + GOALS.get(command.group(1)));
    }

    /** A line of advice, in which options are named as well. */
    static String inHint(String line) {
        return OPTION.matcher(inLine(line)).replaceAll(GoalNames::property);
    }

    private static String property(java.util.regex.MatchResult option) {
        String answer = option.group(2) == null ? "" : "=" + option.group(2);
        return Matcher.quoteReplacement("-Dretort." + PARAMETERS.get(option.group(1)) + answer);
    }
}
