select 'constraint' as kind, h.label as schema, c.relname as owner, k.conname as name, 'pg_constraint'::regclass::oid as class, k.oid, 0 as sub,
       pg_get_constraintdef(k.oid, true) as definition,
       -- Those of an exclusion are in its definition.
       case when i.reloptions is not null and k.contype <> 'x' then (select string_agg(option_name || '=' || option_value, ', ' order by option_name collate "C")
          from pg_options_to_table(i.reloptions)) end as options,
       (select quote_ident(spcname) from pg_tablespace where oid = i.reltablespace) as tablespace,
       k.contype as _type,
       case i.relkind when 'I' then 'yes' end as _partitioned,
       case when k.coninhcount > 0 and not k.conislocal then 'yes' end as _inherited,
       (select string_agg(a.attname, '_' order by a.attnum) from pg_attribute a where a.attrelid = i.oid) as _index_columns,
       case c.relkind when 'f' then 'foreign table' else 'table' end as _of,
       (select inhparent::regclass::text from pg_inherits where inhrelid = i.oid) as "part of",
       case when k.contype = 'f' then k.confrelid::regclass::text end as _referenced,
       (select string_agg(quote_ident(a.attname), ', ' order by p.place) from unnest(k.conkey) with ordinality p (number, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.number) as _columns
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join here h on h.oid = c.relnamespace
  left join pg_class i on i.oid = k.conindid and k.contype in ('p', 'u', 'x')
 where k.contype in ('c', 'f', 'p', 'u', 'x')
   and not (k.contype = 'f' and k.conparentid <> 0 and k.conrelid = (select conrelid from pg_constraint p where p.oid = k.conparentid))
