package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.model.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What MariaDB's SHOW CREATE TABLE says of many tables. It is asked in blocks of such statements: one way to the server for each table
 * would take most of the time.
 */
final class ShownTables {
    private static final int TOGETHER = 100;

    private ShownTables() {}

    /** Gives nothing of those with which something is wrong, nor of some of their neighbours: they are to be asked for alone. */
    static Map<ObjectName, String> of(Connection connection, List<ObjectName> tables) {
        Map<ObjectName, String> shown = new HashMap<>();
        for (int from = 0; from < tables.size(); from += TOGETHER) {
            List<ObjectName> some = tables.subList(from, Math.min(tables.size(), from + TOGETHER));
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                boolean isMore = statement.execute(block(some));
                for (Iterator<ObjectName> names = some.iterator(); isMore && names.hasNext(); ) {
                    try (ResultSet row = statement.getResultSet()) {
                        row.next();
                        shown.put(names.next(), row.getString(2));
                    }
                    isMore = statement.getMoreResults();
                }
            } catch (SQLException _) {
                // What is wrong with one is told when it is asked for alone.
            }
        }
        return shown;
    }

    private static String block(List<ObjectName> tables) {
        return tables.stream()
                .map(table -> "show create table " + MariaDbText.quoted(table.name()) + ";")
                .collect(Collectors.joining(" ", "begin not atomic ", " end"));
    }
}
