select 'domain' as kind, case when pg_type_is_visible(t.oid) then h.label else h.nspname end as schema, '' as owner, t.typname as name, 'pg_type'::regclass::oid as class, t.oid, 0 as sub,
       format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end as collation,
       case when t.typnotnull then coalesce((select case when k.conname ~ '_not_null[0-9]*$' then 'yes' else quote_ident(k.conname) end from pg_constraint k where k.contypid = t.oid and k.contype = 'n'),
              'yes') end as "not null",
       (select quote_ident(k.conname) from pg_constraint k where k.contypid = t.oid and k.contype = 'n') as "_not null",
       case when h.label = '' and not pg_type_is_visible(t.oid) then 'yes' end as _hidden,
       coalesce(pg_get_expr(t.typdefaultbin, 'pg_type'::regclass, true), quote_literal(t.typdefault)) as "default",
       case when b.typtype = 'd' and b.typdefault is not null then 'yes' end as "_default of its type"
  from pg_type t
  join here h on h.oid = t.typnamespace
  join pg_type b on b.oid = t.typbasetype
 where t.typtype = 'd'
