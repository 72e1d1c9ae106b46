select case p.prokind when 'p' then 'procedure' else 'function' end as kind, case when pg_function_is_visible(p.oid) then h.label else h.nspname end as schema, '' as owner,
       p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name, 'pg_proc'::regclass::oid as class, p.oid, 0 as sub,
       substr(pg_get_functiondef(p.oid), 1 + length(concat('CREATE OR REPLACE ', case p.prokind when 'p' then 'PROCEDURE ' else 'FUNCTION ' end,
              quote_ident(h.nspname), '.'))) as definition,
       p.proname as _name, pg_get_function_identity_arguments(p.oid) as _arguments,
       pg_get_function_result(p.oid) as _result, p.pronargdefaults as _defaults,
       array_to_string(p.proargnames, ', ') as _names,
       p.prokind as _kind, l.lanname as _language, p.prosrc as _body
  from pg_proc p
  join here h on h.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
 where p.prokind in ('f', 'p', 'w')
   and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
