select d.classid as class, d.objid as oid, 0 as sub
  from pg_depend d
  join here h on d.refclassid = 'pg_namespace'::regclass and d.refobjid = h.oid
 where d.objid >= 16384 and d.deptype = 'n'
   and not exists (select from pg_depend i where i.classid = d.classid and i.objid = d.objid and i.deptype = 'i')
