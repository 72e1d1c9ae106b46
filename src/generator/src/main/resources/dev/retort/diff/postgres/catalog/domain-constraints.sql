select 'domain constraint' as kind, case when pg_type_is_visible(t.oid) then h.label else h.nspname end as schema, t.typname as owner, k.conname as name, 'pg_constraint'::regclass::oid as class, k.oid, 0 as sub,
       pg_get_constraintdef(k.oid, true) as definition
  from pg_constraint k
  join pg_type t on t.oid = k.contypid
  join here h on h.oid = t.typnamespace
 where k.contype = 'c'
