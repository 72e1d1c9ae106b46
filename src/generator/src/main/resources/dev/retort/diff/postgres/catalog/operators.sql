, read as (
    select h.label, h.prefix, o.oid, o.oprname, o.oprcom,
           format('%s, %s', case o.oprleft when 0 then 'none' else format_type(o.oprleft, null) end, format_type(o.oprright, null)) as types,
           concat_ws(', ', 'function = ' || o.oprcode, case when o.oprleft <> 0 then 'leftarg = ' || format_type(o.oprleft, null) end,
               'rightarg = ' || format_type(o.oprright, null),
               (select format('commutator = operator(%s%s)', case when n.oid <> o.oprnamespace or h.label <> '' then quote_ident(n.nspname) || '.' end, c.oprname)
                  from pg_operator c join pg_namespace n on n.oid = c.oprnamespace where c.oid = o.oprcom),
               (select format('negator = operator(%s%s)', case when n.oid <> o.oprnamespace or h.label <> '' then quote_ident(n.nspname) || '.' end, c.oprname)
                  from pg_operator c join pg_namespace n on n.oid = c.oprnamespace where c.oid = o.oprnegate),
               'restrict = ' || nullif(o.oprrest::oid, 0)::regproc, 'join = ' || nullif(o.oprjoin::oid, 0)::regproc,
               case when o.oprcanhash then 'hashes' end, case when o.oprcanmerge then 'merges' end) as definition
      from pg_operator o
      join here h on h.oid = o.oprnamespace
     where o.oprcode <> 0)
select 'operator' as kind, label as schema, '' as owner, format('%s (%s)', oprname, types) as name, 'pg_operator'::regclass::oid as class, oid, 0 as sub,
       definition, format('operator %s%s (%s)', prefix, oprname, types) as _subject,
       format('create operator %s%s (%s)', prefix, oprname, definition) as _create
  from read
