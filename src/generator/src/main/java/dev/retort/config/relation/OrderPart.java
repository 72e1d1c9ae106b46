package dev.retort.config.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column by which rows are sorted.
 *
 * @param column its name in the database
 * @param isNullsFirst whether those without a value come first; empty to leave that to the database
 */
public record OrderPart(String column, boolean isDescending, Optional<Boolean> isNullsFirst) {
    private static final Pattern PART = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|([^\\s,\"`]+))"
            + "(?:\\s+(asc|desc))?(?:\\s+nulls\\s+(first|last))?\\s*(,|$)");

    /** An order as SQL has it, {@code title desc, "sort key" nulls last}; empty where it is none. */
    static Optional<List<OrderPart>> read(String text) {
        List<OrderPart> parts = new ArrayList<>();
        Matcher matcher =
                Pattern.compile(PART.pattern(), Pattern.CASE_INSENSITIVE).matcher(text);
        int position = 0;
        do {
            if (!matcher.find(position) || matcher.start() != position) {
                return Optional.empty();
            }
            parts.add(part(matcher));
            position = matcher.end();
        } while (!matcher.group(6).isEmpty());
        return Optional.of(List.copyOf(parts));
    }

    private static OrderPart part(Matcher part) {
        String column = part.group(1) != null
                ? part.group(1).replace("\"\"", "\"")
                : part.group(2) != null ? part.group(2).replace("``", "`") : part.group(3);
        return new OrderPart(
                column,
                is("desc", part.group(4)),
                Optional.ofNullable(part.group(5)).map(end -> is("first", end)));
    }

    private static boolean is(String word, String found) {
        return found != null && word.equals(found.toLowerCase(Locale.ROOT));
    }
}
