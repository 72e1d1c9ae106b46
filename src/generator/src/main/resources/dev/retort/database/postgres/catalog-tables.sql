select c.relname as name, case when c.relkind in ('r', 'm', 'p') then c.reltuples::bigint end as approximate_rows,
       obj_description(c.oid, 'pg_class') as remarks
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relkind in ('r', 'v', 'm', 'p', 'f')
