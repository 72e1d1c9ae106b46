select partrelid::regclass::text
  from pg_partitioned_table
 where partstrat = 'r' and (select oid from pg_collation where collname = 'default' and collnamespace = 'pg_catalog'::regnamespace) = any (partcollation)
 order by 1
