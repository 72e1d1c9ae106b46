select format('drop extension if exists %I cascade', extname) from pg_extension where extname <> 'plpgsql'
 union all
select format('drop schema if exists %I cascade', nspname) from pg_namespace
 where nspname not like 'pg\_%' and nspname <> 'information_schema'
