package dev.retort.database.mariadb;

import dev.retort.database.SchemaObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The objects of a schema of MariaDB or MySQL, each in the words of SHOW CREATE. */
record MariaDbObjects(MariaDbDialect dialect, Statement statement) {
    private static final List<String> QUERIES = List.of(
            """
            select case TABLE_TYPE when 'VIEW' then 'VIEW' when 'SEQUENCE' then 'SEQUENCE' else 'TABLE' end, TABLE_NAME
            from information_schema.TABLES where TABLE_SCHEMA = database() and TABLE_TYPE <> 'SYSTEM VIEW'\
            """,
            "select ROUTINE_TYPE, ROUTINE_NAME from information_schema.ROUTINES where ROUTINE_SCHEMA = database()",
            "select 'TRIGGER', TRIGGER_NAME from information_schema.TRIGGERS where TRIGGER_SCHEMA = database()",
            "select 'EVENT', EVENT_NAME from information_schema.EVENTS where EVENT_SCHEMA = database()");

    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    List<SchemaObject> all() throws SQLException {
        List<String[]> found = new ArrayList<>();
        for (String query : QUERIES) {
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    found.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (String[] object : found) {
            objects.add(new SchemaObject(
                    object[0].toLowerCase(Locale.ROOT), object[1], object[1], definition(object[0], object[1])));
        }
        return objects;
    }

    private String definition(String kind, String name) {
        int column = switch (kind) {
            case "PROCEDURE", "FUNCTION", "PACKAGE", "PACKAGE BODY", "TRIGGER" -> 3;
            case "EVENT" -> 4;
            default -> 2;
        };
        try (ResultSet row = statement.executeQuery("show create " + kind + " " + dialect.quoted(name))) {
            row.next();
            String definition =
                    COUNTER.matcher(String.valueOf(row.getString(column))).replaceFirst("");
            return kind.equals("VIEW") ? view(name, definition) : definition;
        } catch (SQLException e) {
            // A view of something that is gone.
            return "it cannot be used";
        }
    }

    /**
     * Of a view whose definer does not exist MariaDB names the database before each column, and shows empty texts in the place of the numbers
     * of columns that it sorts or groups by; its catalog has them.
     */
    private String view(String name, String shown) throws SQLException {
        String database = dialect.quoted(statement.getConnection().getCatalog()) + ".";
        return (shown.contains("''") ? shown + "\n" + query(name) : shown).replace(database, "");
    }

    private String query(String view) throws SQLException {
        try (ResultSet row = statement.executeQuery("select VIEW_DEFINITION from information_schema.VIEWS"
                + " where TABLE_SCHEMA = database() and TABLE_NAME = " + dialect.literal(view))) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
