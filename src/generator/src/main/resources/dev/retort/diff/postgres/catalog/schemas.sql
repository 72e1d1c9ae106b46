select case label when '' then 'current schema' else 'schema' end as kind, '' as schema, '' as owner, nspname as name, 'pg_namespace'::regclass::oid as class, oid, 0 as sub
  from here
