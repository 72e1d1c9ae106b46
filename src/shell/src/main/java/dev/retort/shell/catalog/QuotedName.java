package dev.retort.shell.catalog;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name that a command is given as SQL writes it: in the quotes of any database, and with a schema's and a dot before it. */
public final class QuotedName {
    /** One part, in quotes or without any. */
    private static final Pattern PART =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|'((?:[^']|'')+)'|\\[([^\\]]+)]|[^\"`'\\[.]+");

    private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")(?:\\.(?:" + PART + "))*");

    private QuotedName() {}

    /** The name itself: {@code audit.log} for {@code "audit"."log"}. What is not written so stays as it is. */
    public static String plain(String typed) {
        return WHOLE.matcher(typed).matches()
                ? PART.matcher(typed).results().map(QuotedName::part).collect(Collectors.joining("."))
                : typed;
    }

    private static String part(MatchResult part) {
        char quote = part.group().charAt(0);
        return switch (quote) {
            case '"', '`', '\'' -> {
                String content = part.group().substring(1, part.group().length() - 1);
                yield content.replace(String.valueOf(quote).repeat(2), String.valueOf(quote));
            }
            case '[' -> part.group(4);
            default -> part.group();
        };
    }
}
