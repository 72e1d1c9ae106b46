-- What lies in the current schema, but for what extensions brought: an object's kind, the table that it belongs to or its own name,
-- its name, and its definition in the server's words.
with here as (select oid from pg_catalog.pg_namespace where nspname = current_schema()),
     extended as (select classid, objid from pg_catalog.pg_depend where deptype = 'e')
select 'table' as kind, c.relname::text as owner, c.relname::text as name,
       concat_ws(E',\n', (select string_agg(concat(quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
               case when a.attnotnull then ' not null' end, ' default ' || pg_get_expr(d.adbin, d.adrelid),
               ' comment ' || quote_literal(col_description(c.oid, a.attnum))),
               E',\n' order by a.attnum)
          from pg_catalog.pg_attribute a
          left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
         'comment ' || quote_literal(obj_description(c.oid, 'pg_class'))) as definition
  from pg_catalog.pg_class c join here on here.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'f')
   and ('pg_class'::regclass, c.oid) not in (select classid::regclass, objid from extended)
union all
select 'constraint', t.relname, k.conname, pg_get_constraintdef(k.oid)
  from pg_catalog.pg_constraint k join pg_catalog.pg_class t on t.oid = k.conrelid
  join here on here.oid = t.relnamespace where k.contype <> 'n'
union all
select 'index', t.relname, c.relname, pg_get_indexdef(c.oid) || case when i.indisvalid then '' else ' (invalid)' end
  from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_class t on t.oid = i.indrelid join here on here.oid = t.relnamespace
union all
select 'trigger', t.relname, g.tgname, pg_get_triggerdef(g.oid)
  from pg_catalog.pg_trigger g join pg_catalog.pg_class t on t.oid = g.tgrelid
  join here on here.oid = t.relnamespace where not g.tgisinternal
union all
select case c.relkind when 'S' then 'sequence' when 'c' then 'type' else 'view' end, c.relname, c.relname,
       case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) else '' end
  from pg_catalog.pg_class c join here on here.oid = c.relnamespace
 where c.relkind in ('v', 'm', 'S', 'c')
   and ('pg_class'::regclass, c.oid) not in (select classid::regclass, objid from extended)
union all
select 'type', t.typname, t.typname,
       coalesce((select string_agg(e.enumlabel, E',\n' order by e.enumsortorder)
                   from pg_catalog.pg_enum e where e.enumtypid = t.oid), format_type(t.typbasetype, t.typtypmod))
  from pg_catalog.pg_type t join here on here.oid = t.typnamespace
 where t.typtype in ('e', 'd')
   and ('pg_type'::regclass, t.oid) not in (select classid::regclass, objid from extended)
union all
select 'routine', p.proname, p.oid::regprocedure::text,
       case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else '' end
  from pg_catalog.pg_proc p join here on here.oid = p.pronamespace
 where ('pg_proc'::regclass, p.oid) not in (select classid::regclass, objid from extended)
