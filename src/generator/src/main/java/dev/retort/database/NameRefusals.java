package dev.retort.database;

import java.util.regex.Pattern;

/**
 * The messages by which a product says that it does not know a name; each pattern has a group {@code name}.
 *
 * @param table there is no such table
 * @param column there is no such column
 * @param unnamed a column is of a table that the statement does not name; may have a group {@code column}, too
 */
public record NameRefusals(Pattern table, Pattern column, Pattern unnamed) {
    private static final String NOTHING = "(?!)(?<name>)(?<column>)";

    /** Of a product whose words are not known. */
    public static final NameRefusals NONE = new NameRefusals(NOTHING, NOTHING, NOTHING);

    /** Reads them from regular expressions. */
    public NameRefusals(String table, String column, String unnamed) {
        this(Pattern.compile(table), Pattern.compile(column), Pattern.compile(unnamed));
    }
}
