package dev.retort.shell;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ResultQuery;

/** Tells the queries that only read, and so may be run by being looked at, from those that return rows but write. */
final class Reading {
    private static final Set<String> READING =
            Set.of("select", "with", "values", "table", "show", "explain", "describe", "desc", "pragma");

    /** Strings, quoted names and comments: nothing in them is a keyword. */
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|`[^`]*`|/\\*.*?\\*/|--[^\n]*", Pattern.DOTALL);

    private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*(\\w+)");

    /** A statement that writes, inside one that reads: not the {@code update} of {@code for update}. */
    private static final Pattern WRITING =
            Pattern.compile("\\b(?:insert|delete|merge|(?<!for )(?<!for no key )update)\\b");

    /** A {@code select} that puts its rows into a new table, a variable or a file of the server. */
    private static final Pattern INTO = Pattern.compile("\\binto\\b");

    private Reading() {}

    /** Whether the query does nothing but read, as far as its SQL shows. */
    static boolean is(ResultQuery<?> query) {
        return isReading(query.getSQL());
    }

    static boolean isReading(String sql) {
        String code = QUOTED.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        Matcher first = FIRST_WORD.matcher(code);
        if (!first.lookingAt()
                || !READING.contains(first.group(1))
                || INTO.matcher(code).find()) {
            return false;
        }
        boolean mayHoldOthers = first.group(1).equals("with") || first.group(1).equals("explain");
        return !mayHoldOthers || !WRITING.matcher(code).find();
    }
}
