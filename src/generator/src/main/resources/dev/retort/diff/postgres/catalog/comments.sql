select d.classoid as class, d.objoid as oid, d.objsubid as sub, d.description,
       (select a.attname from pg_attribute a where d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid
          and d.objsubid > 0) as attribute,
       'pg_constraint'::regclass::oid as key_class, k.oid as key_oid, 0 as key_sub
  from pg_description d
  left join pg_constraint k on d.classoid = 'pg_class'::regclass and d.objsubid = 0 and k.conindid = d.objoid and k.contype in ('p', 'u', 'x')
 where d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and d.description <> 'standard public schema')
