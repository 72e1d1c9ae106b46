, found as (
    select 'operator class' as kind, opcnamespace as namespace, opcname as name, 'pg_opclass'::regclass::oid as class, oid from pg_opclass
     union all
    select 'operator family', opfnamespace, opfname, 'pg_opfamily'::regclass, f.oid from pg_opfamily f
     where not exists (select from pg_opclass c where c.opcfamily = f.oid and c.opcname = f.opfname)
     union all
    select 'conversion', connamespace, conname, 'pg_conversion'::regclass, oid from pg_conversion
     union all
    select 'text search configuration', cfgnamespace, cfgname, 'pg_ts_config'::regclass, oid from pg_ts_config
     union all
    select 'text search dictionary', dictnamespace, dictname, 'pg_ts_dict'::regclass, oid from pg_ts_dict
     union all
    select 'text search parser', prsnamespace, prsname, 'pg_ts_parser'::regclass, oid from pg_ts_parser
     union all
    select 'text search template', tmplnamespace, tmplname, 'pg_ts_template'::regclass, oid from pg_ts_template
     union all
    select 'base type', t.typnamespace, t.typname, 'pg_type'::regclass, t.oid from pg_type t
     where (t.typtype = 'b' and not exists (select from pg_type e where e.typarray = t.oid)) or t.typtype = 'p'
     union all
    select 'operator without function', oprnamespace, oprname, 'pg_operator'::regclass, oid from pg_operator where oprcode = 0),
 outside as (
    select 'foreign server' as kind, srvname as name, 'pg_foreign_server'::regclass::oid as class, oid from pg_foreign_server
     union all
    select 'foreign data wrapper', fdwname, 'pg_foreign_data_wrapper'::regclass, oid from pg_foreign_data_wrapper
     union all
    select 'event trigger', evtname, 'pg_event_trigger'::regclass, oid from pg_event_trigger
     union all
    select 'publication', pubname, 'pg_publication'::regclass, oid from pg_publication
     union all
    select 'subscription', subname, 'pg_subscription'::regclass, oid from pg_subscription
     where subdbid = (select oid from pg_database where datname = current_database())
     union all
    select 'language', lanname, 'pg_language'::regclass, oid from pg_language where oid >= 16384
     union all
    select 'access method', amname, 'pg_am'::regclass, oid from pg_am where oid >= 16384
     union all
    select 'transform', format('for %s language %I', format_type(t.trftype, null), l.lanname), 'pg_transform'::regclass, t.oid
      from pg_transform t join pg_language l on l.oid = t.trflang where t.oid >= 16384
     union all
    select 'operator of a family that is the server''s own', format('%s in %s', m.amopopr::regoperator, f.opfname), 'pg_amop'::regclass, m.oid
      from pg_amop m join pg_opfamily f on f.oid = m.amopfamily where m.oid >= 16384 and f.oid < 16384
     union all
    select 'function of an operator family that is the server''s own', format('%s in %s', m.amproc::regprocedure, f.opfname), 'pg_amproc'::regclass, m.oid
      from pg_amproc m join pg_opfamily f on f.oid = m.amprocfamily where m.oid >= 16384 and f.oid < 16384)
select kind, h.label as schema, '' as owner, name, class, found.oid, 0 as sub
  from found join here h on h.oid = found.namespace
 where found.oid >= 16384
 union all
select kind, '', '', name, class, oid, 0
  from outside
