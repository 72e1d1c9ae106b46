package dev.retort.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ResultQuery;

/** Tells SQL that only reads, and so may be run by being looked at, from SQL that writes. */
public final class ReadingSql {
    private static final Set<String> READING =
            Set.of("select", "with", "values", "table", "show", "explain", "analyze", "describe", "desc", "pragma");

    /** Those among them behind which a statement that writes may stand. */
    private static final Set<String> HOLDING = Set.of("with", "explain", "analyze");

    /** Strings, quoted names and comments: nothing in them is a keyword. */
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|`[^`]*`|/\\*.*?\\*/|--[^\n]*", Pattern.DOTALL);

    private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*(\\w+)");

    /** A statement that writes, inside one that reads: not the {@code update} of {@code for update}. */
    private static final Pattern WRITING =
            Pattern.compile("\\b(?:insert|delete|merge|(?<!for )(?<!for no key )update)\\b");

    /** A {@code select} that puts its rows into a new table, a variable or a file of the server. */
    private static final Pattern INTO = Pattern.compile("\\binto\\b");

    private ReadingSql() {}

    /** Whether the query does nothing but read, as far as its SQL shows; one that returns rows may write all the same. */
    public static boolean isReading(ResultQuery<?> query) {
        return isReading(query.getSQL());
    }

    /** Whether the statement does nothing but read, as far as its SQL shows. */
    public static boolean isReading(String sql) {
        String code = QUOTED.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        Matcher first = FIRST_WORD.matcher(code);
        if (!first.lookingAt()
                || !READING.contains(first.group(1))
                || INTO.matcher(code).find()) {
            return false;
        }
        return !HOLDING.contains(first.group(1)) || !WRITING.matcher(code).find();
    }
}
