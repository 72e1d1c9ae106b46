, not_null as (
    select k.conrelid, k.conkey[1] as attnum, k.conname, k.coninhcount, k.conislocal, k.convalidated,
           concat(case when k.conname ~ '_not_null[0-9]*$' then 'yes' else quote_ident(k.conname) end,
              case when k.connoinherit then ' no inherit' end, case when not k.convalidated then ' not valid' end) as said
      from pg_constraint k
     where k.contype = 'n' and k.conrelid <> 0),
 of_here as (
    select c.oid, c.relname, c.relkind, h.label
      from pg_class c
      join here h on h.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f')),
 identity as (
    select d.refobjid as relid, d.refobjsubid as attnum, s.seqrelid::regclass::text as sequence,
           c.relname, n.nspname as namespace, s.*
      from pg_sequence s
      join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.deptype = 'i'
      join pg_class c on c.oid = s.seqrelid
      join pg_namespace n on n.oid = c.relnamespace)
select 'column' as kind, c.label as schema, c.relname as owner, a.attname as name, 'pg_class'::regclass::oid as class, c.oid, a.attnum as sub,
       format_type(a.atttypid, a.atttypmod) as type,
       case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
       case when a.attnotnull and k.coninhcount > 0 then concat('yes', case when not k.convalidated then ' not valid' end) when a.attnotnull then coalesce(k.said, 'yes') end as "not null",
       case when k.coninhcount > 0 then k.said end as "_not null of parent",
       case when k.conislocal then 'yes' end as "_not null of its own",
       case when a.attgenerated <> '' then (select pg_get_expr(d.adbin, d.adrelid, true) from pg_attrdef d
              where d.adrelid = c.oid and d.adnum = a.attnum) end as generated,
       case a.attgenerated when 'v' then 'virtual' when 's' then 'stored' end as "generated as",
       case when i.seqrelid is null then null else case a.attidentity when 'a' then 'always' when 'd' then 'by default' end end as identity,
       i.sequence as "identity sequence",
       case when i.seqrelid is not null then concat('start with ', i.seqstart, ' increment by ', i.seqincrement, ' minvalue ', i.seqmin,
              ' maxvalue ', i.seqmax, ' cache ', i.seqcache, case when i.seqcycle then ' cycle' else ' no cycle' end) end as "identity options",
       case when a.attstorage <> t.typstorage then case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended'
              else 'main' end end as storage,
       case t.typstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end as _storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       case when a.attstattarget >= 0 then a.attstattarget end as statistics,
       case when a.attoptions is not null then (select string_agg(option_name || '=' || option_value, ', ' order by option_name collate "C")
          from pg_options_to_table(a.attoptions)) end as options,
       case when a.attfdwoptions is not null then (select string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value),
          ', ' order by option_name collate "C") from pg_options_to_table(a.attfdwoptions)) end as "foreign options",
       case when a.attinhcount > 0 and not a.attislocal then 'yes' end as _inherited,
       quote_ident(k.conname) as "_not null",
       case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end as _base,
       format_type(a.atttypid, null) as _plain
  from of_here c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join not_null k on k.conrelid = c.oid and k.attnum = a.attnum
  left join identity i on i.relid = c.oid and i.attnum = a.attnum
