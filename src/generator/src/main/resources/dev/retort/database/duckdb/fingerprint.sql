select table_name, column_name, column_index, data_type, is_nullable, column_default from duckdb_columns() where not
internal and database_name = current_database() and schema_name = 'main';
select table_name, constraint_text from duckdb_constraints() where database_name = current_database() and schema_name =
'main';
