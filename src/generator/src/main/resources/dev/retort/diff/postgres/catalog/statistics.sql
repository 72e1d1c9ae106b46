, read as (
    select h.label, h.prefix, s.oid, s.stxname, to_jsonb(s)->>'stxstattarget' as target,
           substr(pg_get_statisticsobjdef(s.oid), 1 + length('CREATE STATISTICS ' || quote_ident(h.nspname) || '.' || quote_ident(s.stxname) || ' '))
             as definition
      from pg_statistic_ext s
      join here h on h.oid = s.stxnamespace)
select 'statistics' as kind, label as schema, '' as owner, stxname as name, 'pg_statistic_ext'::regclass::oid as class, oid, 0 as sub,
       definition, case when target <> '-1' then target end as target, format('statistics %s%I', prefix, stxname) as _subject,
       format('create statistics %s%I %s', prefix, stxname, definition) as _create,
       case when target <> '-1' then format('alter statistics %s%I set statistics %s', prefix, stxname, target) end as _then
  from read
