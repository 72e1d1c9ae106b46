package dev.retort.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A name as JDBC's metadata take one that is to be met as it is. */
public final class JdbcPattern {
    private JdbcPattern() {}

    /** The pattern that nothing else meets. */
    public static String of(String name, DatabaseMetaData metadata) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
