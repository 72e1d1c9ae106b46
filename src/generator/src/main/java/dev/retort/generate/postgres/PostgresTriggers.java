package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.text;

import dev.retort.generate.catalog.RowTriggers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;

/** The triggers of the tables in some schemas of a PostgreSQL database, and of their partitions and children. */
record PostgresTriggers(Map<List<String>, RowTriggers> byTable) {

    static PostgresTriggers read(PostgresSchemas catalog) {
        Map<List<String>, RowTriggers> byTable = new HashMap<>();
        for (Record row : catalog.rows("""
            with recursive part (root, oid) as (
              select c.oid, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = any({0}) and c.relkind in ('r', 'p', 'f')
              union
              select part.root, i.inhrelid from part join pg_inherits i on i.inhparent = part.oid)
            select n.nspname, c.relname, bool_or(t.tgtype & 4 <> 0), bool_or(t.tgtype & 16 <> 0),
              bool_or(t.tgtype & 2 = 0)
            from part join pg_trigger t on t.tgrelid = part.oid
            join pg_class c on c.oid = part.root join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled in ('O', 'A') and t.tgtype & 20 <> 0
            group by n.nspname, c.relname
            """)) {
            byTable.put(
                    List.of(text(row, 0), text(row, 1)),
                    new RowTriggers(row.get(2, boolean.class), row.get(3, boolean.class), row.get(4, boolean.class)));
        }
        return new PostgresTriggers(byTable);
    }

    RowTriggers of(String schema, String table) {
        return byTable.getOrDefault(List.of(schema, table), RowTriggers.NONE);
    }
}
