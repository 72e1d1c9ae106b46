select format('drop extension if exists %I cascade', extname) from pg_extension where extname <> 'plpgsql'
 union all
select format('drop schema if exists %I cascade', nspname) from pg_namespace
 where nspname not like 'pg\_%' and nspname <> 'information_schema'
 union all
select format('drop publication if exists %I', pubname) from pg_publication
 union all
select format('drop event trigger if exists %I cascade', evtname) from pg_event_trigger
 union all
select format('alter default privileges for role %I %s all on %s %s %s', pg_get_userbyid(d.defaclrole), verb,
              case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
              when 'L' then 'large objects' else 'schemas' end, preposition,
              case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)
  from pg_default_acl d,
       lateral (select 1 as place, 'revoke' as verb, 'from' as preposition, grantee
                  from aclexplode(case when cardinality(d.defaclacl) > 0 then d.defaclacl end)
                 union
                select 2, 'grant', 'to', grantee
                  from aclexplode(acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole))
                 order by place) change
 where d.defaclnamespace = 0
 union all
select format('drop cast if exists (%s as %s) cascade', format_type(castsource, null), format_type(casttarget, null)) from pg_cast
 where oid >= 16384 and castsource < 16384 and casttarget < 16384
 union all
select format('drop transform if exists for %s language %I cascade', format_type(t.trftype, null), l.lanname)
  from pg_transform t join pg_language l on l.oid = t.trflang where t.oid >= 16384
 union all
select format('drop language if exists %I cascade', lanname) from pg_language where oid >= 16384 and lanname <> 'plpgsql'
 union all
select format('drop access method if exists %I cascade', amname) from pg_am where oid >= 16384
 union all
select format('select lo_unlink(%s)', oid) from pg_largeobject_metadata
