select column_name from information_schema.columns
where table_schema = ? and table_name = ? and generation_expression <> ''
