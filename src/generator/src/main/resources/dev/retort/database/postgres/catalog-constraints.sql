select k.conname as name, pg_get_constraintdef(k.oid, true) as definition
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relname = ? and k.contype in ('c', 'x')
order by k.contype, k.conname
