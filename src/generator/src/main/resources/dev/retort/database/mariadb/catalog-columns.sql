select column_name as name, column_type as type, is_nullable = 'YES' as nullable, column_default as standard, extra as
extra, generation_expression as expression, column_comment as remarks from information_schema.columns where table_schema
= ? and table_name = ? order by ordinal_position
