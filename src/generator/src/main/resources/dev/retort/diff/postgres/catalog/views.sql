select case c.relkind when 'm' then 'materialized view' else 'view' end as kind, h.label as schema, '' as owner, c.relname as name,
       'pg_class'::regclass::oid as class, c.oid, 0 as sub,
       pg_get_viewdef(c.oid) as definition,
       (select string_agg(o.option_name || '=' || o.option_value, ', ' order by o.option_name collate "C")
          from (select * from pg_options_to_table(c.reloptions)
                 union all select 'toast.' || option_name, option_value from pg_class t, pg_options_to_table(t.reloptions)
                 where t.oid = c.reltoastrelid) o) as options,
       (select quote_ident(amname) from pg_am where oid = c.relam and amname <> 'heap') as "access method",
       (select quote_ident(spcname) from pg_tablespace where oid = c.reltablespace) as tablespace,
       (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid
         where i.indrelid = c.oid and i.indisclustered) as clustered,
       (select string_agg(set.action, E'\n' order by a.attnum, set.place)
          from pg_attribute a join pg_type t on t.oid = a.atttypid,
               lateral (values (1, quote_ident(a.attname) || ' set statistics ' || nullif(a.attstattarget, -1)),
                               (2, case when a.attstorage <> t.typstorage then quote_ident(a.attname) || ' set storage ' || case a.attstorage
                                   when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end end),
                               (3, quote_ident(a.attname) || ' set compression ' || case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end),
                               (4, (select quote_ident(a.attname) || ' set (' || string_agg(option_name || '=' || option_value, ', ' order by option_name collate "C") || ')'
                                      from pg_options_to_table(a.attoptions)))) set (place, action)
         where c.relkind = 'm' and a.attrelid = c.oid and a.attnum > 0 and set.action is not null) as "column settings",
       case when not c.relispopulated then 'yes' end as _unfilled,
       pg_get_viewdef(c.oid, true) as _pretty,
       (select string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), a.attcollation), E'\n' order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as _columns,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as _names
  from pg_class c
  join here h on h.oid = c.relnamespace
 where c.relkind in ('v', 'm')
