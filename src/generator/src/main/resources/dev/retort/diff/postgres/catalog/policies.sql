select 'policy' as kind, h.label as schema, c.relname as owner, p.polname as name, 'pg_policy'::regclass::oid as class, p.oid, 0 as sub,
       case when not p.polpermissive then 'restrictive' end as permissive,
       case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' end as command,
       (select string_agg(case r when 0 then 'public' else quote_ident(pg_get_userbyid(r)) end, ', ' order by pg_get_userbyid(r))
          from unnest(p.polroles) r where p.polroles <> '{0}') as roles,
       pg_get_expr(p.polqual, p.polrelid, true) as "using", pg_get_expr(p.polwithcheck, p.polrelid, true) as "check"
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  join here h on h.oid = c.relnamespace
