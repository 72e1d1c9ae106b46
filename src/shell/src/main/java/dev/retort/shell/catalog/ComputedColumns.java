package dev.retort.shell.catalog;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.live.LiveConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns whose values the database computes, and which cannot be given one. Generated classes do not tell. */
public final class ComputedColumns {
    private ComputedColumns() {}

    /** The names of those of a table. Rows may still be read from the connection, before and after. */
    public static Set<String> of(Table<?> table, LiveConnection connection) {
        Database database = connection.database();
        if (!database.dialect().has(Dialect.Trait.READS_ALL_ROWS_AT_ONCE)) {
            return connection.catalog().computedColumns(table);
        }
        try (Connection other = database.connect()) {
            DSLContext plain = DSL.using(other, database.dialect().jooq());
            return database.dialect()
                    .catalog(plain::fetch, database.schema(), database.schemas())
                    .computedColumns(table);
        } catch (SQLException _) {
            return Set.of();
        }
    }
}
