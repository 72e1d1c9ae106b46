select case c.relkind when 'f' then 'foreign table' else 'table' end as kind, h.label as schema, '' as owner, c.relname as name,
       'pg_class'::regclass::oid as class, c.oid, 0 as sub,
       case c.relpersistence when 'u' then 'unlogged' end as persistence,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partitioned by",
       (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid) as parents,
       pg_get_expr(c.relpartbound, c.oid) as bound,
       (select string_agg(concat(o.option_name, '=', case when o.option_value ~ '^[a-z0-9_.]+$' then o.option_value
                   else quote_literal(o.option_value) end), ', ' order by o.option_name collate "C")
          from (select * from pg_options_to_table(c.reloptions)
                 union all select 'toast.' || option_name, option_value from pg_class t, pg_options_to_table(t.reloptions)
                 where t.oid = c.reltoastrelid
                   -- What former columns needed is kept.
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attstorage <> 'p')) o)
             as options,
       (select string_agg(concat('toast.', o.option_name, '=', o.option_value), ', ' order by o.option_name collate "C")
          from pg_class t, pg_options_to_table(t.reloptions) o where t.oid = c.reltoastrelid) as _toast,
       case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attstorage <> 'p')
            then 'yes' end as _toasted,
       (select quote_ident(amname) from pg_am where oid = c.relam and amname <> 'heap') as "access method",
       (select quote_ident(spcname) from pg_tablespace where oid = c.reltablespace) as tablespace,
       case when c.relrowsecurity then 'enabled' end as "row security",
       case when c.relforcerowsecurity then 'forced' end as "row security of the owner",
       case c.relreplident when 'n' then 'nothing' when 'f' then 'full'
            -- One whose index was dropped.
            when 'i' then coalesce((select 'using index ' || quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid
                            where i.indrelid = c.oid and i.indisreplident), 'nothing') end as "replica identity",
       (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid
         where i.indrelid = c.oid and i.indisclustered) as clustered,
       case when c.reloftype <> 0 then format_type(c.reloftype, null) end as "of type",
       (select quote_ident(s.srvname) || coalesce(' options (' || (select string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value),
                   ', ' order by option_name collate "C") from pg_options_to_table(f.ftoptions)) || ')', '')
          from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver where f.ftrelid = c.oid) as server,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as _columns
  from pg_class c
  join here h on h.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'f')
