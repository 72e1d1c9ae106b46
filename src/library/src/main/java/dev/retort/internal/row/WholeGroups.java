package dev.retort.internal.row;

import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;

/**
 * The setting that keeps MariaDB and MySQL from cutting the texts of a group, which is how jOOQ reads a
 * {@code multiset}: at 1,024 bytes on MySQL, and then its rows would be an empty list. The limit is raised as far as it
 * goes, and a text that is cut all the same is an error.
 */
public final class WholeGroups {
    private static final Pattern GROUPING = Pattern.compile("(?i)\\b(?:group_concat|json_(?:array|object)agg)\\s*\\(");
    private static final int CUT = 1260;

    private WholeGroups() {}

    /** Raises the limit of a connection to MariaDB or MySQL. */
    public static void raise(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session group_concat_max_len = 4294967295");
        }
    }

    /** Raises the limit, on a connection of any origin, if a statement that is about to be sent needs it. */
    public static void raise(ExecuteContext context) {
        if (isIn(context)) {
            try {
                raise(context.connection());
            } catch (SQLException e) {
                context.sqlException(e);
            }
        }
    }

    /** Whether a statement asks for the texts of groups. */
    static boolean isIn(ExecuteContext context) {
        String sql = context.sql();
        return Product.of(context.dialect()).has(Product.Trait.CUTS_GROUPS)
                && sql != null
                && hasName(sql)
                && GROUPING.matcher(sql).find();
    }

    /** Looks for the names alone, by what all of them have: of the text of a thousand rows that takes a tenth of the time. */
    private static boolean hasName(String sql) {
        for (int at = sql.indexOf('_'); at >= 0; at = sql.indexOf('_', at + 1)) {
            if (sql.regionMatches(true, at - 5, "group_concat", 0, 12)
                    || sql.regionMatches(true, at - 4, "json_arrayagg", 0, 13)
                    || sql.regionMatches(true, at - 4, "json_objectagg", 0, 14)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks whether all was read of what a statement gave.
     *
     * @throws SQLException when a text was cut
     */
    static void check(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == CUT) {
                throw new SQLDataException(
                        "the server cut the text of a group: it is longer than group_concat_max_len");
            }
        }
    }
}
