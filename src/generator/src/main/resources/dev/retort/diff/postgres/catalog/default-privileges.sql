select 'default privileges' as kind, coalesce(h.label, '') as schema, '' as owner,
       concat(case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
              when 'L' then 'large objects' else 'schemas' end, ' of ', case when d.defaclrole = (select oid from pg_roles where rolname = current_user) then 'the current user'
              else pg_get_userbyid(d.defaclrole)::text end, case when h.label = '' then ' here' end) as name,
       'pg_default_acl'::regclass::oid as class, d.oid, 0 as sub,
       case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' when 'L' then 'large objects' else 'schemas' end as _on,
       case when d.defaclrole <> (select oid from pg_roles where rolname = current_user) then quote_ident(pg_get_userbyid(d.defaclrole)) end as _role,
       quote_ident(h.nspname) as _schema
  from pg_default_acl d
  left join here h on h.oid = d.defaclnamespace
 where d.defaclnamespace = 0 or h.oid is not null
