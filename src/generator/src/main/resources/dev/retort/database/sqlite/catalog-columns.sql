select name, type, "notnull" = 0 as nullable, coalesce(dflt_value, '') as standard, hidden, '' as remarks from pragma_table_xinfo(?)
