package dev.retort.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An object of a schema that a migration can make.
 *
 * @param kind what it is, in small letters: {@code table}, {@code trigger}
 * @param owner the table that it belongs to; of what belongs to none, its own name
 * @param name its name
 * @param definition in the database's own words
 */
public record SchemaObject(String kind, String owner, String name, String definition) {

    /**
     * Those that a query answers, in these columns.
     *
     * @param written how a definition is written
     */
    public static List<SchemaObject> all(Statement statement, String query, UnaryOperator<String> written)
            throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                String definition = written.apply(String.valueOf(row.getString(4)));
                objects.add(new SchemaObject(row.getString(1), row.getString(2), row.getString(3), definition));
            }
        }
        return objects;
    }
}
