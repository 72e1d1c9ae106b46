package dev.retort.generate.postgres;

import dev.retort.generate.catalog.CheckedMetadata;
import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.QueryFailures;
import dev.retort.generate.catalog.TableIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a PostgreSQL server as jOOQ reads it, but for its columns and keys: these are read with one query for each kind
 * of thing, with types of our own choice, and with one key over the same columns at most. What belongs to extensions is left
 * out.
 */
final class PostgresMetadata extends PostgresDatabase implements CheckedMetadata {
    private final QueryFailures failures = new QueryFailures();
    private @Nullable PostgresColumns columns;
    private @Nullable PostgresExtensions extensions;

    public PostgresMetadata() {
        setConfiguredForcedTypes(PostgresTypes.forced());
    }

    /**
     * Refuses what was read in part: jOOQ logs that it could not read the parameters of a routine, or the attributes of a type,
     * and takes it to have none.
     */
    @Override
    public void requireRead() {
        failures.requireNone();
    }

    @Override
    protected DSLContext create0() {
        return failures.watched(DSL.using(getConnection(), SQLDialect.POSTGRES));
    }

    /** Asks the catalog itself: of the views by which jOOQ asks, a user sees only what they may read. */
    @Override
    protected boolean exists0(Table<?> table) {
        return !create().fetch("select 1 from pg_class where relname = {0} limit 1", name(table))
                .isEmpty();
    }

    @Override
    protected boolean exists0(TableField<?, ?> field) {
        return !create().fetch(
                        "select 1 from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where c.relname = {0} and a.attname = {1} limit 1",
                        name(Objects.requireNonNull(field.getTable())), name(field))
                .isEmpty();
    }

    private static Param<String> name(Named named) {
        return DSL.inline(named.getName());
    }

    @Override
    protected List<TableDefinition> getTables0() throws SQLException {
        Map<List<String>, String> comments = comments();
        PostgresTriggers triggers = PostgresTriggers.read(catalog());
        List<TableDefinition> result = new ArrayList<>();
        for (TableDefinition table : extensions().withoutRelations(super.getTables0())) {
            String schema = table.getSchema().getName();
            result.add(new DeclaredTable(
                    table.getSchema(),
                    table.getName(),
                    comments.getOrDefault(List.of(schema, table.getName()), ""),
                    table.isView() || table.isMaterializedView(),
                    this::columnsOf,
                    triggers.of(schema, table.getName())));
        }
        return result;
    }

    /** Those of tables and views, by schema and name. A definition of jOOQ's would ask for the tables, which are just being read. */
    private Map<List<String>, String> comments() {
        return catalog()
                .rows("""
                    select n.nspname, c.relname, d.description
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
                    where n.nspname = any({0})
                    """)
                .intoMap(
                        row -> List.of(row.get(0, String.class), row.get(1, String.class)),
                        row -> row.get(2, String.class));
    }

    private List<ColumnDefinition> columnsOf(TableDefinition table) {
        PostgresColumns known = columns;
        if (known == null) {
            known = PostgresColumns.read(catalog());
            columns = known;
        }
        return known.of(table);
    }

    @Override
    protected List<SequenceDefinition> getSequences0() throws SQLException {
        return extensions().withoutRelations(super.getSequences0());
    }

    @Override
    protected List<EnumDefinition> getEnums0() throws SQLException {
        return extensions().withoutTypes(super.getEnums0());
    }

    @Override
    protected List<UDTDefinition> getUDTs0() throws SQLException {
        return extensions().withoutTypes(super.getUDTs0());
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() throws SQLException {
        return extensions().withoutRoutines(super.getRoutines0());
    }

    private PostgresExtensions extensions() {
        PostgresExtensions known = extensions;
        if (known == null) {
            known = PostgresExtensions.read(catalog());
            extensions = known;
        }
        return known;
    }

    private PostgresSchemas catalog() {
        return new PostgresSchemas(
                create(), getSchemata().stream().map(Definition::getName).toList());
    }

    /** None: a column of a domain has the type that the domain is made of. */
    @Override
    protected List<DomainDefinition> getDomains0() {
        return List.of();
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        // They are loaded with the foreign keys.
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        // They are loaded with the foreign keys.
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        DeclaredKeys declared = new DeclaredKeys(relations);
        TableIndex.addKeys(TableIndex.of(this, catalog().rows("""
            select n.nspname, c.relname, con.conname, a.attname,
              case con.contype when 'p' then 'PRIMARY' else 'UNIQUE' end, 0
            from pg_constraint con
            join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(con.conkey) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
            where con.contype in ('p', 'u') and n.nspname = any({0})
            order by 1, 2, 3, k.place
            """)), declared);
        TableIndex.addKeys(indexes(), declared);
        // Those with PERIOD are left out: what they refer to is found by overlap, not by equality, and may be several
        // rows.
        // Through JSON, because conperiod is a column from version 18 on.
        declared.addForeign(this, catalog().rows("""
            select fs.nspname, f.relname, con.conname, fa.attname, ts.nspname, t.relname, ta.attname,
              rules.names[strpos('arcnd', con.confdeltype::text)], rules.names[strpos('arcnd', con.confupdtype::text)]
            from pg_constraint con
            join pg_class f on f.oid = con.conrelid join pg_namespace fs on fs.oid = f.relnamespace
            join pg_class t on t.oid = con.confrelid join pg_namespace ts on ts.oid = t.relnamespace
            cross join (select array['NO ACTION', 'RESTRICT', 'CASCADE', 'SET NULL', 'SET DEFAULT'] as names) rules
            cross join unnest(con.conkey, con.confkey) with ordinality k (from_number, to_number, place)
            join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = k.from_number
            join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = k.to_number
            where con.contype = 'f' and con.conparentid = 0 and fs.nspname = any({0})
              and not coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false)
            order by 1, 2, 3, k.place
            """), false);
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        return new ArrayList<>(TableIndex.withoutKeys(indexes()));
    }

    /** The indexes of no constraint, unique where they are over all rows. What one includes besides is none of its columns. */
    private List<TableIndex> indexes() {
        return TableIndex.of(this, catalog().rows("""
            select n.nspname, c.relname, i.relname, coalesce(a.attname, ''),
              case when x.indisunique and x.indisvalid and x.indpred is null then 'UNIQUE' else 'PLAIN' end,
              x.indoption[k.place] & 1
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
            cross join generate_series(0, x.indnkeyatts - 1) k (place)
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[k.place] and a.attnum > 0
            where n.nspname = any({0}) and not exists (
              select from pg_constraint con where con.conindid = x.indexrelid and con.contype in ('p', 'u', 'x'))
            order by 1, 2, 3, k.place
            """));
    }
}
