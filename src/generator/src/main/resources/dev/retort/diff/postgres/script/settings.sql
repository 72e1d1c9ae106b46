select 'encoding ' || pg_encoding_to_char(encoding) from pg_database where datname = current_database()
 union all
select 'current schema ' || current_schema() where current_schema() is not null
