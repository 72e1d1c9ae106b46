package dev.retort.database.postgres;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Table;

/** The catalog of PostgreSQL. */
final class PostgresCatalog extends Catalog {
    private static final String TABLES = """
        select c.relname as name, case when c.relkind in ('r', 'm', 'p') then c.reltuples::bigint end as approximate_rows,
               obj_description(c.oid, 'pg_class') as remarks
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'v', 'm', 'p', 'f')\
        """;
    private static final String INDEXES = """
        select i.relname as name, x.indisunique as uniquely, m.amname as method,
               (select string_agg(pg_get_indexdef(x.indexrelid, k, true)
                    || case when pg_index_column_has_property(x.indexrelid, k, 'desc') then ' desc' else '' end
                    || case when pg_index_column_has_property(x.indexrelid, k, 'nulls_first')
                              = pg_index_column_has_property(x.indexrelid, k, 'desc') then ''
                            when pg_index_column_has_property(x.indexrelid, k, 'desc') then ' nulls last'
                            else ' nulls first' end, ', ' order by k)
                  from generate_series(1, x.indnkeyatts) k) as columns,
               (select string_agg(pg_get_indexdef(x.indexrelid, k, true), ', ' order by k)
                  from generate_series(x.indnkeyatts + 1, x.indnatts) k) as included,
               pg_get_expr(x.indpred, x.indrelid, true) as condition
        from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_am m on m.oid = i.relam
        join pg_class c on c.oid = x.indrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relname = ?
          and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
        order by i.relname\
        """;
    private static final String CONSTRAINTS = """
        select k.conname as name, pg_get_constraintdef(k.oid, true) as definition
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relname = ? and k.contype in ('c', 'x')
        order by k.contype, k.conname\
        """;
    private static final String SCHEMAS =
            "select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by"
                    + " nspname";
    private static final String COLUMNS = """
        select a.attname as name, format_type(a.atttypid, a.atttypmod)
                 || case when t.typtype = 'd' then ' (' || format_type(t.typbasetype, t.typtypmod) || ')' else '' end as type, not a.attnotnull as nullable,
               pg_get_expr(d.adbin, d.adrelid, true) as standard, a.attidentity as identity, a.attgenerated as generated,
               col_description(a.attrelid, a.attnum) as remarks
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
        order by a.attnum\
        """;

    private static final String COMPUTED = """
        select a.attname from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relname = ? and a.attgenerated <> ''\
        """;
    private static final String RESOLVED =
            "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.oid = to_regclass(?)";
    private static final String TEMPORARY = "select count(*) from pg_class c where c.relnamespace ="
            + " pg_my_temp_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f') and pg_table_is_visible(c.oid)"
            + " and c.relname = ?";

    PostgresCatalog(Question question, String connectedSchema, List<String> schemas) {
        super(question, connectedSchema, schemas);
    }

    @Override
    public Map<String, TableFacts> tables(String schema) {
        Map<String, TableFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(TABLES, schema)) {
            Long rows = row.get("approximate_rows", Long.class);
            facts.put(
                    text(row, "name"),
                    new TableFacts(
                            rows == null || rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows),
                            text(row, "remarks")));
        }
        return facts;
    }

    @Override
    public List<IndexFacts> indexes(Table<?> table) {
        return fetch(INDEXES, schemaOf(table), table.getName()).map(row -> {
            String method = text(row, "method");
            String included = text(row, "included");
            String condition = text(row, "condition");
            return new IndexFacts(
                    text(row, "name"),
                    row.get("uniquely", Boolean.class) ? "unique index" : "index",
                    (method.equals("btree") ? "" : method + " ")
                            + text(row, "columns")
                            + (included.isEmpty() ? "" : " include (" + included + ")")
                            + (condition.isEmpty() ? "" : " where " + condition));
        });
    }

    @Override
    public List<String> constraints(Table<?> table) {
        return fetch(CONSTRAINTS, schemaOf(table), table.getName())
                .map(row -> text(row, "definition")
                                .replaceFirst("^CHECK ", "check: ")
                                .replaceFirst("^EXCLUDE ", "exclude: ")
                        + " (" + text(row, "name") + ")");
    }

    @Override
    public String currentSchema() {
        return String.valueOf(fetch("select current_schema()").getFirst().get(0));
    }

    @Override
    public List<String> databases() {
        return texts("select datname from pg_database where not datistemplate order by datname");
    }

    @Override
    public List<String> schemas() {
        return texts(SCHEMAS);
    }

    @Override
    public Map<String, ColumnFacts> columns(Table<?> table) {
        return columns(COLUMNS, PostgresCatalog::standard, schemaOf(table), table.getName());
    }

    @Override
    public Set<String> computedColumns(Table<?> table) {
        return Set.copyOf(texts(COMPUTED, schemaOf(table), table.getName()));
    }

    @Override
    public Optional<TableName> resolved(List<String> path) {
        String name = path.stream()
                .map(part -> "\"" + part.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("."));
        return fetch(RESOLVED, name).stream()
                .findFirst()
                .map(found -> new TableName(found.get(0, String.class), found.get(1, String.class), false));
    }

    @Override
    public int countOf(String table) {
        return number(
                "select count(*) from pg_class where relname = ? and relkind in ('r', 'p', 'v', 'm', 'f')", table);
    }

    @Override
    public Optional<String> hindrance(String table) {
        return number(TEMPORARY, table) == 0 ? Optional.empty() : Optional.of(twoOf("pg_temp", currentSchema(), table));
    }

    private static String standard(Record row) {
        return switch (text(row, "identity")) {
            case "a" -> "generated always as identity";
            case "d" -> "generated by default as identity";
            default ->
                text(row, "generated").isBlank()
                        ? text(row, "standard")
                        : "generated always as " + parenthesized(text(row, "standard"))
                                + (text(row, "generated").equals("s") ? " stored" : "");
        };
    }

    private static String parenthesized(String expression) {
        return expression.startsWith("(") && expression.endsWith(")") ? expression : "(" + expression + ")";
    }
}
