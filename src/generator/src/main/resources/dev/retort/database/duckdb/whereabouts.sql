select coalesce((select path from duckdb_databases() where database_name = current_database()), 'memory') as database,
current_schema() as schema, 'DuckDB ' || version() as version
