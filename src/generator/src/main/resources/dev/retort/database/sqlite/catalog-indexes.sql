select l.name, l."unique" as uniquely, m.sql from pragma_index_list(?) l join main.sqlite_master m on m.type = 'index'
and m.name = l.name where l.origin = 'c' order by l.name
