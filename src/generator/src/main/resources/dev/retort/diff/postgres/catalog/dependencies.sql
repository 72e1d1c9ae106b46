select classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype
  from pg_depend
 where refobjid >= 16384 and objid >= 16384 and deptype <> 'e'
