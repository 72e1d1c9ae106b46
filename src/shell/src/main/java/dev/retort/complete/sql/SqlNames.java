package dev.retort.complete.sql;

import dev.retort.sql.Grammar;
import dev.retort.sql.Grammar.Trait;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are written in the SQL of a database.
 *
 * @param grammar of the SQL of the database
 * @param quoteOfText the quote of the Java string that the SQL is in; empty where it is in none
 * @param inQuotes whether a name that needs no quotes is to have them, since one is typed
 * @param capitals whether a name that may be in capitals is to be, since the word is typed so
 */
record SqlNames(Grammar grammar, String quoteOfText, boolean inQuotes, boolean capitals) {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PLAIN_IN_ANY_CASE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A name as it has to be written, or as it is begun. */
    String written(String name, boolean foundInAnyCase) {
        String needed = quoted(name);
        if (!needed.equals(name)) {
            return needed;
        }
        if (inQuotes) {
            return inQuotes(name);
        }
        return capitals && foundInAnyCase && PLAIN.matcher(name).matches() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A name as it has to be written, in quotes where it needs them. */
    String quoted(String name) {
        boolean plain = (grammar.has(Trait.FOLDED_NAMES) ? PLAIN : PLAIN_IN_ANY_CASE)
                .matcher(name)
                .matches();
        return plain && !SqlKeywords.RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name : inQuotes(name);
    }

    private String inQuotes(String name) {
        String mark = String.valueOf(grammar.nameQuote());
        String written = mark + name.replace(mark, mark + mark) + mark;
        return quoteOfText.equals("\"") ? written.replace("\"", "\\\"") : written;
    }

    /** Whether the database finds a table whatever the case of its name: where tables are files, it may not. */
    boolean tablesInAnyCase() {
        return grammar.has(Trait.TABLES_IN_ANY_CASE);
    }
}
