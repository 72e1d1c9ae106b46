, read as (
    select h.label, h.prefix, c.oid, c.collname, concat_ws(', ',
             'provider = ' || case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' when 'c' then 'libc' else 'default' end,
             'locale = ' || quote_literal(coalesce(to_jsonb(c)->>'colllocale', to_jsonb(c)->>'colliculocale',
                 case when c.collcollate = c.collctype then c.collcollate end)),
             case when c.collcollate <> c.collctype then 'lc_collate = ' || quote_literal(c.collcollate)
                 || ', lc_ctype = ' || quote_literal(c.collctype) end,
             case when not c.collisdeterministic then 'deterministic = false' end,
             'rules = ' || quote_literal(to_jsonb(c)->>'collicurules')) as definition
      from pg_collation c
      join here h on h.oid = c.collnamespace)
select 'collation' as kind, label as schema, '' as owner, collname as name, 'pg_collation'::regclass::oid as class, oid, 0 as sub,
       definition, format('collation %s%I', prefix, collname) as _subject, format('create collation %s%I (%s)', prefix, collname, definition) as _create
  from read
