select t.schema, t.name from pragma_table_list t join pragma_database_list d on d.name = t.schema
where t.name = ? collate nocase and (? = '' or t.schema = ? collate nocase)
order by t.schema <> 'temp', d.seq limit 1
