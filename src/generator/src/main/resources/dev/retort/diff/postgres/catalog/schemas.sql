select 'schema' as kind, '' as schema, '' as owner, nspname as name, 'pg_namespace'::regclass::oid as class, oid, 0 as sub
  from here
 where label <> ''
