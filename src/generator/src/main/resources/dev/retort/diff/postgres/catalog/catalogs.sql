select c.relname as name
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'oid'
 where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r' and not c.relisshared
