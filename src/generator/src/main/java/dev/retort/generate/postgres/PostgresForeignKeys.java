package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.catalog.DeclaredKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

/**
 * The foreign keys between the tables of a PostgreSQL database. Those with PERIOD are left out: what they refer to is found by
 * overlap, not by equality, and may be several rows.
 */
final class PostgresForeignKeys {
    private final Database database;
    private final DeclaredKeys keys;

    PostgresForeignKeys(Database database, DeclaredKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void read(PostgresSchemas catalog) {
        // Through JSON, because conperiod is a column from version 18 on.
        catalog.rows("""
            select fs.nspname, f.relname, con.conname, fa.attname, ts.nspname, t.relname, ta.attname,
              con.confdeltype, con.confupdtype
            from pg_constraint con
            join pg_class f on f.oid = con.conrelid join pg_namespace fs on fs.oid = f.relnamespace
            join pg_class t on t.oid = con.confrelid join pg_namespace ts on ts.oid = t.relnamespace
            cross join unnest(con.conkey, con.confkey) with ordinality k (from_number, to_number, place)
            join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = k.from_number
            join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = k.to_number
            where con.contype = 'f' and con.conparentid = 0 and fs.nspname = any({0})
              and not coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false)
            order by 1, 2, 3, k.place
            """).stream()
                .collect(groupingBy(
                        row -> List.of(text(row, 0), text(row, 1), text(row, 2)), LinkedHashMap::new, toList()))
                .values()
                .forEach(this::add);
    }

    private void add(List<Record> columns) {
        Record first = columns.getFirst();
        Optional<TableDefinition> table = table(text(first, 0), text(first, 1));
        Optional<TableDefinition> target = table(text(first, 4), text(first, 5));
        if (table.isPresent() && target.isPresent()) {
            keys.addForeign(
                    text(first, 2),
                    table.get(),
                    columnsOf(table.get(), columns, 3),
                    target.get(),
                    columnsOf(target.get(), columns, 6),
                    rule(text(first, 7)),
                    rule(text(first, 8)));
        }
    }

    private Optional<TableDefinition> table(String schema, String name) {
        return Optional.ofNullable(database.getSchema(schema)).map(known -> database.getTable(known, name));
    }

    private static List<ColumnDefinition> columnsOf(TableDefinition table, List<Record> rows, int name) {
        return rows.stream().map(row -> table.getColumn(text(row, name))).toList();
    }

    private static ForeignKeyRule rule(String letter) {
        return switch (letter) {
            case "r" -> ForeignKeyRule.RESTRICT;
            case "c" -> ForeignKeyRule.CASCADE;
            case "n" -> ForeignKeyRule.SET_NULL;
            case "d" -> ForeignKeyRule.SET_DEFAULT;
            default -> ForeignKeyRule.NO_ACTION;
        };
    }
}
