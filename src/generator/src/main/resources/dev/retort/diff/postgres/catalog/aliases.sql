select 'pg_attrdef'::regclass::oid as class, d.oid, 0 as sub, 'pg_class'::regclass::oid as refclass, d.adrelid as refoid, d.adnum as refsub
  from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attgenerated <> ''
 union all
select 'pg_rewrite'::regclass, oid, 0, 'pg_class'::regclass, ev_class, 0 from pg_rewrite where rulename = '_RETURN' and oid >= 16384
 union all
select 'pg_type'::regclass, t.oid, 0, 'pg_class'::regclass, t.typrelid, 0
  from pg_type t join pg_class c on c.oid = t.typrelid where c.relkind <> 'c' and t.oid >= 16384
 union all
select 'pg_class'::regclass, c.oid, 0, 'pg_type'::regclass, c.reltype, 0 from pg_class c where c.relkind = 'c' and c.oid >= 16384
 union all
select 'pg_type'::regclass, a.oid, 0, 'pg_type'::regclass, a.typelem, 0
  from pg_type a join pg_type e on e.oid = a.typelem and e.typarray = a.oid where a.oid >= 16384
 union all
select 'pg_type'::regclass, rngmultitypid, 0, 'pg_type'::regclass, rngtypid, 0 from pg_range where rngtypid >= 16384
 union all
select 'pg_class'::regclass, conindid, 0, 'pg_constraint'::regclass, oid, 0 from pg_constraint where contype in ('p', 'u', 'x')
 union all
select 'pg_class'::regclass, d.objid, 0, 'pg_class'::regclass, d.refobjid, d.refobjsubid
  from pg_depend d join pg_class c on c.oid = d.objid
 where d.classid = 'pg_class'::regclass and d.deptype = 'i' and d.refclassid = 'pg_class'::regclass and c.relkind = 'S'
 union all
select 'pg_constraint'::regclass, k.oid, 0, 'pg_class'::regclass, k.conrelid, k.conkey[1] from pg_constraint k where k.contype = 'n' and k.conrelid <> 0
 union all
select classid, objid, 0, refclassid, refobjid, 0 from pg_depend where deptype = 'e' and refclassid = 'pg_extension'::regclass
