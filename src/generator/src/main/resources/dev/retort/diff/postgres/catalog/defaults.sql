select 'default' as kind, h.label as schema, c.relname as owner, a.attname as name, 'pg_attrdef'::regclass::oid as class, d.oid, 0 as sub,
       d.text as value,
       case when d.text ~ '^''([^'']|'''')*''::[a-z ]+$'
             and split_part(reverse(d.text), '::', 1) = reverse(format_type(a.atttypid, null))
            then regexp_replace(d.text, '::[a-z ]+$', '') else d.text end as _written,
       case c.relkind when 'v' then 'view' when 'f' then 'foreign table' else 'table' end as _of,
       (select quote_ident(s.relname) from pg_class s join pg_depend p on p.classid = 'pg_class'::regclass and p.objid = s.oid
          and p.refclassid = 'pg_class'::regclass and p.refobjid = c.oid and p.refobjsubid = a.attnum and p.deptype = 'a'
         where s.relkind = 'S'
         and d.text = format('nextval(%L::regclass)', s.oid::regclass::text) limit 1) as _owned
  from (select oid, adrelid, adnum, pg_get_expr(adbin, adrelid, true) as text from pg_attrdef offset 0) d
  join pg_class c on c.oid = d.adrelid
  join here h on h.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum and a.attgenerated = '' and not a.attisdropped
