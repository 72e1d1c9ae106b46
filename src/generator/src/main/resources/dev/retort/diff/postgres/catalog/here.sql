with here as (
    select oid, nspname, case when nspname = ? then '' else nspname::text end as label
      from pg_namespace
     where nspname = any (?::text[]))
