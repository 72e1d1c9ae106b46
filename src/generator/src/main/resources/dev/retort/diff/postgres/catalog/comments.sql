select d.classoid as class, d.objoid as oid, d.objsubid as sub, d.description,
       (select a.attname from pg_attribute a where d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid
          and d.objsubid > 0) as attribute
  from pg_description d
 where d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass
