select 'sequence' as kind, h.label as schema, '' as owner, c.relname as name, 'pg_class'::regclass::oid as class, c.oid, 0 as sub,
       case c.relpersistence when 'u' then 'unlogged' end as persistence,
       format_type(s.seqtypid, null) as type, s.seqstart as start, s.seqincrement as increment, s.seqmin as minvalue, s.seqmax as maxvalue,
       s.seqcache as cache, case when s.seqcycle then 'yes' end as cycle,
       (select d.refobjid::regclass::text || '.' || quote_ident(a.attname)
          from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'a' and d.refclassid = 'pg_class'::regclass) as "owned by"
  from pg_sequence s
  join pg_class c on c.oid = s.seqrelid
  join here h on h.oid = c.relnamespace
 where not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')
