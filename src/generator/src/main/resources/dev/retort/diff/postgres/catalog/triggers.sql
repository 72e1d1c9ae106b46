select 'trigger' as kind, h.label as schema, c.relname as owner, g.tgname as name, 'pg_trigger'::regclass::oid as class, g.oid, 0 as sub,
       pg_get_triggerdef(g.oid, true) as definition,
       case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled,
       case when g.tgconstraint <> 0 then 'yes' end as _constraint
  from pg_trigger g
  join pg_class c on c.oid = g.tgrelid
  join here h on h.oid = c.relnamespace
 where not g.tgisinternal and g.tgparentid = 0
