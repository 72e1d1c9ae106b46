select n.nspname as name
  from pg_namespace n
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.oid not in (select oid from here)
   and not exists (select from pg_depend d where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')
   -- Every database has this one, be it of no use.
   and (n.nspname <> 'public'
     or exists (select from pg_depend d
                 where d.refclassid = 'pg_namespace'::regclass and d.refobjid = n.oid and d.deptype = 'n'
                   and not exists (select from pg_depend e where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e')))
 order by n.nspname
