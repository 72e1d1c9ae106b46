select table_name as name, table_rows as approximate_rows, table_comment as remarks, table_type as kind from
information_schema.tables where table_schema = ?
