package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.catalog.DeclaredIndex;
import dev.retort.generate.catalog.DeclaredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SortOrder;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;

/** The primary and unique keys of all tables in some schemas of a PostgreSQL database, and their other indexes. */
record PostgresKeys(Database database, PostgresSchemas catalog) {

    /**
     * Adds the primary keys, and then the unique ones, of which some may be over the same columns: those that are declared as
     * such, and the unique indexes of all rows.
     */
    void read(DeclaredKeys keys) {
        for (List<Record> columns : grouped(catalog.rows("""
            select n.nspname, c.relname, con.conname, a.attname, con.contype
            from pg_constraint con
            join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(con.conkey) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
            where con.contype in ('p', 'u') and n.nspname = any({0})
            order by con.contype, 1, 2, 3, k.place
            """))) {
            Record first = columns.getFirst();
            table(first).ifPresent(table -> {
                if (text(first, 4).equals("p")) {
                    keys.addPrimary(text(first, 2), table, columnsOf(table, columns));
                } else {
                    keys.addUnique(text(first, 2), table, columnsOf(table, columns));
                }
            });
        }
        for (List<Record> index : indexRows()) {
            Record first = index.getFirst();
            if (first.get(4, boolean.class)) {
                table(first).ifPresent(table -> keys.addUnique(text(first, 2), table, columnsOf(table, index)));
            }
        }
    }

    /** The indexes of no key. */
    List<IndexDefinition> indexes() {
        List<IndexDefinition> result = new ArrayList<>();
        for (List<Record> index : indexRows()) {
            table(index.getFirst())
                    .filter(table -> table.getKeys().stream()
                            .noneMatch(key -> key.getName().equals(text(index.getFirst(), 2))))
                    .ifPresent(table -> result.add(index(table, index)));
        }
        return result;
    }

    /** The indexes of no constraint, over columns alone. What one includes besides is none of its columns. */
    private List<List<Record>> indexRows() {
        return grouped(catalog.rows("""
            select n.nspname, c.relname, i.relname, coalesce(a.attname, ''),
              x.indisunique and x.indisvalid and x.indpred is null, x.indoption[k.place] & 1
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
            cross join generate_series(0, x.indnkeyatts - 1) k (place)
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[k.place] and a.attnum > 0
            where n.nspname = any({0}) and not exists (
              select from pg_constraint con where con.conindid = x.indexrelid and con.contype in ('p', 'u', 'x'))
            order by 1, 2, 3, k.place
            """)).stream()
                .filter(index -> index.stream().noneMatch(row -> text(row, 3).isEmpty()))
                .toList();
    }

    private static IndexDefinition index(TableDefinition table, List<Record> rows) {
        Record first = rows.getFirst();
        return new DeclaredIndex(
                table.getSchema(),
                text(first, 2),
                table,
                first.get(4, boolean.class),
                columnsOf(table, rows),
                rows.stream()
                        .map(row -> row.get(5, int.class) == 0 ? SortOrder.ASC : SortOrder.DESC)
                        .toList());
    }

    /** Rows by the schema, the table and the name that they begin with. */
    private static Collection<List<Record>> grouped(Result<Record> rows) {
        return rows.stream()
                .collect(groupingBy(
                        row -> List.of(text(row, 0), text(row, 1), text(row, 2)), LinkedHashMap::new, toList()))
                .values();
    }

    private Optional<TableDefinition> table(Record row) {
        return Optional.ofNullable(database.getSchema(text(row, 0)))
                .map(schema -> database.getTable(schema, text(row, 1)));
    }

    private static List<ColumnDefinition> columnsOf(TableDefinition table, List<Record> rows) {
        return rows.stream().map(row -> table.getColumn(text(row, 3))).toList();
    }
}
