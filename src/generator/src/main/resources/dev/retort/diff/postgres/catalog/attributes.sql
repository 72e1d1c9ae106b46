select 'attribute' as kind, case when pg_type_is_visible(t.oid) then h.label else h.nspname end as schema, t.typname as owner, a.attname as name, 'pg_class'::regclass::oid as class, c.oid, a.attnum as sub,
       format_type(a.atttypid, a.atttypmod) as type,
       case when a.attcollation <> b.typcollation then a.attcollation::regcollation::text end as collation,
       to_char(row_number() over (partition by c.oid order by a.attnum), 'FM0000') as place,
       case when b.typtype = 'd' then format_type(b.typbasetype, b.typtypmod) end as _base,
       format_type(a.atttypid, null) as _plain
  from pg_class c
  join here h on h.oid = c.relnamespace
  join pg_type t on t.oid = c.reltype
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type b on b.oid = a.atttypid
 where c.relkind = 'c'
 order by c.oid, a.attnum
