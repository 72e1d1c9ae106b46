, read as (
    select c.oid, format('%s as %s', format_type(c.castsource, null), format_type(c.casttarget, null)) as types,
           concat(case c.castmethod when 'f' then 'with function ' || c.castfunc::regprocedure when 'i' then 'with inout' else 'without function' end,
               case c.castcontext when 'a' then ' as assignment' when 'i' then ' as implicit' end) as definition
      from pg_cast c
     where c.oid >= 16384
       and not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')
       and not exists (select from (select typnamespace as namespace from pg_type where oid in (c.castsource, c.casttarget)
                                     union all select pronamespace from pg_proc where oid = c.castfunc) used
                        where namespace >= 16384 and namespace not in (select oid from here)))
select 'cast' as kind, '' as schema, '' as owner, types as name, 'pg_cast'::regclass::oid as class, oid, 0 as sub,
       definition, format('cast (%s)', types) as _subject, format('create cast (%s) %s', types, definition) as _create
  from read
