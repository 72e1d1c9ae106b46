select case c.relkind when 'm' then 'materialized view' else 'view' end as kind, h.label as schema, '' as owner, c.relname as name,
       'pg_class'::regclass::oid as class, c.oid, 0 as sub,
       pg_get_viewdef(c.oid) as definition,
       (select string_agg(option_name || '=' || option_value, ', ' order by option_name) from pg_options_to_table(c.reloptions)) as options,
       (select quote_ident(amname) from pg_am where oid = c.relam and amname <> 'heap') as "access method",
       (select quote_ident(spcname) from pg_tablespace where oid = c.reltablespace) as tablespace,
       pg_get_viewdef(c.oid, true) as _pretty,
       (select string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), a.attcollation), E'\n' order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as _columns,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as _names
  from pg_class c
  join here h on h.oid = c.relnamespace
 where c.relkind in ('v', 'm')
