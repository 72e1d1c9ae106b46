, acls as (
    select 'pg_class'::regclass::oid as class, c.oid, 0 as sub, c.relowner as owner, c.relacl as acl,
           acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner) as standard
      from pg_class c join here h on h.oid = c.relnamespace where c.relacl is not null
     union all
    select 'pg_class'::regclass, c.oid, a.attnum, c.relowner, a.attacl, acldefault('c', c.relowner)
      from pg_attribute a join pg_class c on c.oid = a.attrelid join here h on h.oid = c.relnamespace
     where a.attacl is not null and not a.attisdropped
     union all
    select 'pg_proc'::regclass, p.oid, 0, p.proowner, p.proacl, acldefault('f', p.proowner)
      from pg_proc p join here h on h.oid = p.pronamespace where p.proacl is not null
     union all
    select 'pg_type'::regclass, t.oid, 0, t.typowner, t.typacl, acldefault('T', t.typowner)
      from pg_type t join here h on h.oid = t.typnamespace where t.typacl is not null
     union all
    select 'pg_namespace'::regclass, n.oid, 0, n.nspowner, n.nspacl, acldefault('n', n.nspowner)
      from pg_namespace n join here h on h.oid = n.oid where n.nspacl is not null and (h.label <> '' or n.nspname <> 'public')
     union all
    -- What everybody may do in "public" as it comes.
    select 'pg_namespace'::regclass, n.oid, 0, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)),
           acldefault('n', n.nspowner) || makeaclitem(0, n.nspowner, 'USAGE', false)
             || case when current_setting('server_version_num')::integer < 150000 then array[makeaclitem(0, n.nspowner, 'CREATE', false)] else '{}'::aclitem[] end
      from pg_namespace n join here h on h.oid = n.oid where h.label = '' and n.nspname = 'public'
     union all
    select 'pg_default_acl'::regclass, d.oid, 0, d.defaclrole, d.defaclacl,
           case d.defaclnamespace when 0 then acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end::"char", d.defaclrole) end
      from pg_default_acl d where d.defaclnamespace = 0 or d.defaclnamespace in (select oid from here)),
 held as (
    select class, oid, sub, owner, grantee, string_agg(lower(privilege) || case when grantable then '*' else '' end, ', ' order by privilege collate "C")
             as privileges, standard
      from (select class, oid, sub, owner, grantee, privilege_type as privilege, bool_or(is_grantable) as grantable, false as standard
              from acls, aclexplode(case when cardinality(acl) > 0 then acl end) group by 1, 2, 3, 4, 5, 6
             union all
            select class, oid, sub, owner, grantee, privilege_type, bool_or(is_grantable), true
              from acls, aclexplode(acls.standard) group by 1, 2, 3, 4, 5, 6) single
     group by class, oid, sub, owner, grantee, standard)
select class, oid, sub, grantee,
       case grantee when 0 then 'public' when owner then 'current_user' else quote_ident(pg_get_userbyid(grantee)) end as role,
       coalesce(is_now.privileges, '') as privileges
  from (select * from held where not standard) is_now
  full join (select * from held where standard) was using (class, oid, sub, owner, grantee)
 where is_now.privileges is distinct from was.privileges
