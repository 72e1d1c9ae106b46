select i.relname as name, x.indisunique as uniquely, m.amname as method,
       (select string_agg(pg_get_indexdef(x.indexrelid, k, true)
            || case when pg_index_column_has_property(x.indexrelid, k, 'desc') then ' desc' else '' end
            || case when pg_index_column_has_property(x.indexrelid, k, 'nulls_first')
                      = pg_index_column_has_property(x.indexrelid, k, 'desc') then ''
                    when pg_index_column_has_property(x.indexrelid, k, 'desc') then ' nulls last'
                    else ' nulls first' end, ', ' order by k)
          from generate_series(1, x.indnkeyatts) k) as columns,
       (select string_agg(pg_get_indexdef(x.indexrelid, k, true), ', ' order by k)
          from generate_series(x.indnkeyatts + 1, x.indnatts) k) as included,
       pg_get_expr(x.indpred, x.indrelid, true) as condition
from pg_index x
join pg_class i on i.oid = x.indexrelid
join pg_am m on m.oid = i.relam
join pg_class c on c.oid = x.indrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relname = ?
  and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
order by i.relname
