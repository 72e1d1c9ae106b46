with here as (
    select oid, nspname, case when nspname = ? then '' else nspname::text end as label,
           case when nspname = ? then '' else quote_ident(nspname) || '.' end as prefix
      from pg_namespace
     where nspname = any (?::text[]))
