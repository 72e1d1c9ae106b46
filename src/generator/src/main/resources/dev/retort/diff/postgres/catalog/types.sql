select 'type' as kind, case when pg_type_is_visible(t.oid) then h.label else h.nspname end as schema, '' as owner, t.typname as name, 'pg_type'::regclass::oid as class, t.oid, 0 as sub,
       case t.typtype when 'e' then 'enum' when 'c' then 'composite' else 'range' end as form,
       case when h.label = '' and not pg_type_is_visible(t.oid) then 'yes' end as _hidden,
       (select coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '') from pg_enum e
         where e.enumtypid = t.oid and t.typtype = 'e') as "values",
       (select concat('subtype = ', format_type(r.rngsubtype, null),
               case when not o.opcdefault then ', subtype_opclass = ' || quote_ident(os.nspname) || '.' || quote_ident(o.opcname) end,
               case when r.rngcollation <> st.typcollation then ', collation = ' || r.rngcollation::regcollation end,
               case when r.rngcanonical <> 0 then ', canonical = ' || r.rngcanonical::text end,
               case when r.rngsubdiff <> 0 then ', subtype_diff = ' || r.rngsubdiff::text end,
               ', multirange_type_name = ' || format_type(r.rngmultitypid, null))
          from pg_range r join pg_type st on st.oid = r.rngsubtype join pg_opclass o on o.oid = r.rngsubopc
          join pg_namespace os on os.oid = o.opcnamespace
         where r.rngtypid = t.oid) as range,
       -- They keep their names when the type gets another.
       c.name as constructors, mc.name as "multirange constructors",
       format_type(r.rngmultitypid, null) as _multirange, format_type(r.rngsubtype, null) as _subtype
  from pg_type t
  join here h on h.oid = t.typnamespace
  left join pg_range r on r.rngtypid = t.oid
  left join pg_type m on m.oid = r.rngmultitypid
  left join lateral (select min(quote_ident(p.proname)) as name from pg_depend d join pg_proc p on p.oid = d.objid
     where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and d.refobjid = t.oid and d.deptype = 'i'
       and p.proname <> t.typname) c on true
  left join lateral (select min(quote_ident(p.proname)) as name from pg_depend d join pg_proc p on p.oid = d.objid
     where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and d.refobjid = m.oid and d.deptype = 'i'
       and p.proname <> m.typname) mc on true
 where t.typtype in ('e', 'r') or (t.typtype = 'c' and (select relkind from pg_class where oid = t.typrelid) = 'c')
