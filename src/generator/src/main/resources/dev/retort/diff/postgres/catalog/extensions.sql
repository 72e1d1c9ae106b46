select 'extension' as kind, '' as schema, '' as owner, e.extname as name, 'pg_extension'::regclass::oid as class, e.oid, 0 as sub,
       case when n.oid = (select oid from here where label = '') or not e.extrelocatable then null else quote_ident(n.nspname) end as schema_of
  from pg_extension e
  join pg_namespace n on n.oid = e.extnamespace
 where e.extname <> 'plpgsql'
