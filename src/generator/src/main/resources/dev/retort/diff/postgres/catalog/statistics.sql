, read as (
    select h.label, h.prefix, s.oid, s.stxname, to_jsonb(s)->>'stxstattarget' as target,
           -- The columns by their names: in which order a table has them is not compared.
           overlay(d.text placing k.sorted from position(' ON ' || k.listed in d.text) + 4 for length(k.listed)) as definition
      from pg_statistic_ext s
      join here h on h.oid = s.stxnamespace
     cross join lateral (
           select substr(pg_get_statisticsobjdef(s.oid),
                         1 + length('CREATE STATISTICS ' || quote_ident(h.nspname) || '.' || quote_ident(s.stxname) || ' ')) as text) d
     cross join lateral (
           select coalesce(string_agg(quote_ident(attname), ', ' order by attname), '') as sorted,
                  coalesce(string_agg(quote_ident(attname), ', ' order by attnum), '') as listed
             from pg_attribute where attrelid = s.stxrelid and attnum = any (s.stxkeys)) k)
select 'statistics' as kind, label as schema, '' as owner, stxname as name, 'pg_statistic_ext'::regclass::oid as class, oid, 0 as sub,
       definition, case when target <> '-1' then target end as target, format('statistics %s%I', prefix, stxname) as _subject,
       format('create statistics %s%I %s', prefix, stxname, definition) as _create,
       case when target <> '-1' then format('alter statistics %s%I set statistics %s', prefix, stxname, target) end as _then
  from read
