select 'index' as kind, h.label as schema, c.relname as owner, x.relname as name, 'pg_class'::regclass::oid as class, x.oid, 0 as sub,
       case when i.indisunique then 'yes' end as "unique",
       substr(pg_get_indexdef(x.oid, 0, true), 1 + length(concat('CREATE ', case when i.indisunique then 'UNIQUE ' end, 'INDEX ',
              quote_ident(x.relname), ' ON ', case when x.relkind = 'I' then 'ONLY ' end, c.oid::regclass::text, ' '))) as definition,
       (select quote_ident(spcname) from pg_tablespace where oid = x.reltablespace) as tablespace,
       (select string_agg(a.attnum || ' ' || a.attstattarget, ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = x.oid and a.attstattarget >= 0) as statistics,
       (select string_agg(a.attname, '_' order by a.attnum) from pg_attribute a where a.attrelid = x.oid) as _columns,
       case when not i.indisvalid and x.relkind <> 'I' then 'no' end as valid,
       (select inhparent::regclass::text from pg_inherits where inhrelid = x.oid) as "part of"
  from pg_index i
  join pg_class x on x.oid = i.indexrelid
  join pg_class c on c.oid = i.indrelid
  join here h on h.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'm')
   and not exists (select from pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))
