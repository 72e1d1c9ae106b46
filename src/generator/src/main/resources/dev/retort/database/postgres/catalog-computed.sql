select a.attname from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relname = ? and a.attgenerated <> ''
