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
order by a.attnum
