package dev.retort.complete.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/**
 * Names as they are written in the SQL of a database.
 *
 * @param dialect the SQL of the database
 * @param quoteOfText the quote of the Java string that the SQL stands in; empty where it stands in none
 * @param inQuotes whether a name that needs no quotes is to have them, since one is typed
 * @param capitals whether a name that may be in capitals is to be, since the word is typed so
 */
record SqlNames(SQLDialect dialect, String quoteOfText, boolean inQuotes, boolean capitals) {
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
        boolean folds = dialect.family() == SQLDialect.POSTGRES;
        boolean plain = (folds ? PLAIN : PLAIN_IN_ANY_CASE).matcher(name).matches();
        return plain && !SqlKeywords.RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name : inQuotes(name);
    }

    private String inQuotes(String name) {
        String mark = isOfMariaDb() ? "`" : "\"";
        String written = mark + name.replace(mark, mark + mark) + mark;
        return quoteOfText.equals("\"") ? written.replace("\"", "\\\"") : written;
    }

    /** Whether the database finds a table whatever the case of its name: where tables are files, it may not. */
    boolean tablesInAnyCase() {
        return !isOfMariaDb();
    }

    private boolean isOfMariaDb() {
        return dialect.family() == SQLDialect.MARIADB || dialect.family() == SQLDialect.MYSQL;
    }
}
