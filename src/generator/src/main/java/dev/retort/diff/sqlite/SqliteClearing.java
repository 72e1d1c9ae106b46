package dev.retort.diff.sqlite;

import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The removal of all objects of a scratch database. */
final class SqliteClearing {
    private static final String OBJECTS = """
        select 'drop ' || iif(type = 'view', 'view', 'table') || ' "' || replace(name, '"', '""') || '"'
        from pragma_table_list where schema = 'main' and type <> 'shadow'
        and (name not like 'sqlite!_%' escape '!' or name like 'sqlite!_stat_' escape '!')
        order by type = 'view' desc, type = 'virtual' desc
        """;

    private SqliteClearing() {}

    static void clear(Connection scratch) throws SQLException {
        boolean isCommitting = scratch.getAutoCommit();
        scratch.setAutoCommit(true);
        boolean isChecking = Rows.first(scratch, "pragma foreign_keys", row -> row.getBoolean(1))
                .orElse(false);
        Rows.run(scratch, "pragma foreign_keys = off");
        scratch.setAutoCommit(false);
        List<String> drops = Rows.all(scratch, OBJECTS, row -> row.getString(1));
        for (String drop : drops) {
            Rows.run(scratch, drop);
        }
        scratch.commit();
        scratch.setAutoCommit(true);
        Rows.run(scratch, "pragma foreign_keys = " + (isChecking ? "on" : "off"));
        scratch.setAutoCommit(isCommitting);
    }
}
