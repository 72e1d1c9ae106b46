, read as (
    select case when pg_function_is_visible(p.oid) then h.label else h.nspname end as label,
           case when pg_function_is_visible(p.oid) then h.prefix else quote_ident(h.nspname) || '.' end as prefix, p.oid, p.proname, oidvectortypes(p.proargtypes) as types, pg_get_function_identity_arguments(p.oid) as arguments,
           concat_ws(', ', 'sfunc = ' || a.aggtransfn, 'stype = ' || format_type(a.aggtranstype, null),
               'sspace = ' || nullif(a.aggtransspace, 0), 'finalfunc = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
               case when a.aggfinalextra then 'finalfunc_extra' end,
               case when a.aggfinalfn <> 0 and a.aggfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end::"char" then 'finalfunc_modify = '
                   || case a.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end end,
               'combinefunc = ' || nullif(a.aggcombinefn::oid, 0)::regproc, 'serialfunc = ' || nullif(a.aggserialfn::oid, 0)::regproc,
               'deserialfunc = ' || nullif(a.aggdeserialfn::oid, 0)::regproc, 'initcond = ' || quote_literal(a.agginitval),
               'msfunc = ' || nullif(a.aggmtransfn::oid, 0)::regproc, 'minvfunc = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
               case when a.aggmtranstype <> 0 then 'mstype = ' || format_type(a.aggmtranstype, null) end,
               case when a.aggmfinalfn <> 0 and a.aggmfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end::"char" then 'mfinalfunc_modify = '
                   || case a.aggmfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end end,
               'msspace = ' || nullif(a.aggmtransspace, 0), 'mfinalfunc = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
               case when a.aggmfinalextra then 'mfinalfunc_extra' end, 'minitcond = ' || quote_literal(a.aggminitval),
               'sortop = operator(' || nullif(a.aggsortop, 0)::regoper || ')',
               'parallel = ' || case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end,
               case a.aggkind when 'h' then 'hypothetical' end) as definition
      from pg_proc p
      join pg_aggregate a on a.aggfnoid = p.oid
      join here h on h.oid = p.pronamespace)
select 'aggregate' as kind, label as schema, '' as owner, proname || '(' || types || ')' as name, 'pg_proc'::regclass::oid as class, oid, 0 as sub,
       definition, format('aggregate %s%I(%s)', prefix, proname, case arguments when '' then '*' else arguments end) as _subject,
       format('create aggregate %s%I(%s) (%s)', prefix, proname, case arguments when '' then '*' else arguments end, definition) as _create
  from read
