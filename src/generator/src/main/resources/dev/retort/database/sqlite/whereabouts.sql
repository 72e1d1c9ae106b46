select (select file from pragma_database_list where name = 'main') as database, 'SQLite ' || sqlite_version() as version
