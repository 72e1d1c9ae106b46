package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.number;
import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;

import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Details;
import dev.retort.generate.catalog.DeclaredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/** The columns of all tables in some schemas of a PostgreSQL database. */
record PostgresColumns(PostgresType.All types, Map<List<String>, List<Record>> byTable) {

    static PostgresColumns read(PostgresSchemas catalog) {
        return new PostgresColumns(
                PostgresType.All.read(catalog),
                catalog.rows("""
                    select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.atttypid::bigint,
                      a.atttypmod, a.attnotnull or t.typnotnull, coalesce(pg_get_expr(d.adbin, d.adrelid),
                        case when a.attidentity <> '' then format('nextval(%L::regclass)', pg_get_serial_sequence(
                          format('%I.%I', n.nspname, c.relname), a.attname)) end),
                      a.attidentity, a.attgenerated, col_description(c.oid, a.attnum)
                    from pg_attribute a
                    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                    join pg_type t on t.oid = a.atttypid
                    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                    where n.nspname = any({0}) and c.relkind in ('r', 'p', 'v', 'm', 'f')
                      and a.attnum > 0 and not a.attisdropped
                    order by 1, 2, a.attnum
                    """).stream().collect(groupingBy(row -> List.of(text(row, 0), text(row, 1)))));
    }

    List<ColumnDefinition> of(TableDefinition table) {
        List<ColumnDefinition> result = new ArrayList<>();
        List<String> name = List.of(table.getSchema().getName(), table.getName());
        for (Record row : byTable.getOrDefault(name, List.of())) {
            result.add(column(table, row, result.size() + 1, result.stream().noneMatch(ColumnDefinition::isIdentity)));
        }
        return result;
    }

    /** A column, which numbers the rows if it may: jOOQ knows one such column in a table, others have a default value. */
    private ColumnDefinition column(TableDefinition table, Record row, int position, boolean mayNumber) {
        boolean nullable = !row.get(6, boolean.class);
        boolean always = text(row, 8).equals("a");
        boolean computed = !text(row, 9).isEmpty() || (always && !mayNumber);
        String defaultValue = row.get(7, String.class);
        boolean serial = defaultValue != null
                && text(row, 8).isEmpty()
                && defaultValue.matches("(?i)nextval\\('.*_seq'::regclass\\)");
        GenerationMode identity = null;
        if (mayNumber && (serial || !text(row, 8).isEmpty())) {
            identity = always ? GenerationMode.ALWAYS : GenerationMode.BY_DEFAULT;
        }
        Details details = new Details(
                nullable, computed || identity != null ? null : defaultValue, identity != null, computed, false);
        return new DeclaredColumn(
                table,
                text(row, 2),
                position,
                type(table, types.of(number(row, 4), (int) number(row, 5)), details),
                identity,
                text(row, 3) + (nullable ? "" : " NOT NULL") + (computed ? ", computed" : ""),
                text(row, 10),
                details);
    }

    private static DataTypeDefinition type(TableDefinition table, PostgresType type, Details details) {
        PostgresType element = type.element().orElse(type);
        SchemaDefinition schema = table.getDatabase().getSchema(element.schema());
        Name name = DSL.name(element.schema(), element.name());
        return schema != null && hasClass(table.getDatabase(), schema, name, element.kind())
                ? ColumnType.of(type.element().isPresent() ? element.name() + " ARRAY" : "USER-DEFINED")
                        .definition(table.getDatabase(), schema, details, name)
                : PostgresTypes.of(type).definition(table.getDatabase(), table.getSchema(), details, null);
    }

    /** Whether there is a class for the values of an enumeration, a composite type or a table. */
    private static boolean hasClass(Database database, SchemaDefinition schema, Name name, String kind) {
        return switch (kind) {
            case "e" -> database.getEnum(schema, name) != null;
            case "c" -> database.getUDT(schema, name) != null || database.getTable(schema, name) != null;
            default -> false;
        };
    }
}
