select concat_ws(', ', 'collation ' || datcollate, 'ctype ' || datctype, 'provider ' || nullif(to_jsonb(d)->>'datlocprovider', 'c'),
                 'locale ' || coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale'))
  from pg_database d
 where datname = current_database()
