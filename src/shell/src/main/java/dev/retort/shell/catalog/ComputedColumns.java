package dev.retort.shell.catalog;

import dev.retort.database.live.LiveConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns whose values the database computes, and which cannot be given one. Generated classes do not tell. */
public final class ComputedColumns {
    private static final String MARIADB = """
        select column_name from information_schema.columns
        where table_schema = ? and table_name = ? and generation_expression <> ''\
        """;
    private static final String POSTGRES = """
        select a.attname from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relname = ? and a.attgenerated <> ''\
        """;
    private static final String SQLITE = "select name from pragma_table_xinfo(?) where hidden in (2, 3)";

    private ComputedColumns() {}

    /** The names of those of a table. Rows may still be read from the connection, and go on to be. */
    public static Set<String> of(Table<?> table, LiveConnection connection) {
        SQLDialect dialect = connection.database().dialect();
        String own = table.getSchema() == null ? "" : table.getSchema().getName();
        String schema = own.isEmpty() ? connection.database().schema() : own;
        return switch (dialect.family()) {
            case MARIADB, MYSQL -> {
                // Another statement on the same connection would have the driver take all rows into memory.
                try (Connection other = connection.database().connect()) {
                    yield names(DSL.using(other, dialect).fetch(MARIADB, schema, table.getName()));
                } catch (SQLException _) {
                    yield Set.of();
                }
            }
            case POSTGRES ->
                connection
                        .db()
                        .connectionResult(
                                jdbc -> names(DSL.using(jdbc, dialect).fetch(POSTGRES, schema, table.getName())));
            case SQLITE ->
                connection
                        .db()
                        .connectionResult(jdbc -> names(DSL.using(jdbc, dialect).fetch(SQLITE, table.getName())));
            default -> Set.of();
        };
    }

    private static Set<String> names(Result<Record> rows) {
        return Set.copyOf(rows.getValues(0, String.class));
    }
}
