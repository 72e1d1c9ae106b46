select 'rule' as kind, h.label as schema, c.relname as owner, r.rulename as name, 'pg_rewrite'::regclass::oid as class, r.oid, 0 as sub,
       pg_get_ruledef(r.oid, true) as definition,
       case r.ev_enabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled
  from pg_rewrite r
  join pg_class c on c.oid = r.ev_class
  join here h on h.oid = c.relnamespace
 where r.rulename <> '_RETURN'
