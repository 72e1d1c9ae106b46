-- Read by the embedded server at each of its starts, before it answers anybody. Migrations, and whatever SQL a project brings, run as
-- root@localhost, as their definers say. Here that account may do anything with databases and nothing with the machine: not read or
-- write files (FILE), point logs elsewhere (SUPER), load libraries, or change the server's own tables. No account may do more, so that
-- there is none to become; and rights are passed on within the project's own database alone, as a pattern such as % would include
-- the server's own.
delete from mysql.plugin;
delete from mysql.func;
delete from mysql.servers;
delete from mysql.proxies_priv;
delete from mysql.tables_priv where Db = 'mysql' and User <> 'mariadb.sys';
update mysql.tables_priv set Table_priv = 'Select' where Db = 'mysql';
delete from mysql.columns_priv where Db = 'mysql';
delete from mysql.procs_priv where Db = 'mysql';
delete from mysql.db where 'mysql' like Db;
flush privileges;
create or replace user root@localhost;
grant create user, process, reload, show databases, set user, shutdown, binlog admin on *.* to root@localhost;
grant all on `%`.* to root@localhost;
grant select on mysql.* to root@localhost;
grant all on `${schema}`.* to root@localhost with grant option;
set @may = (select json_value(Priv, '$.access') from mysql.global_priv where User = 'root' and Host = 'localhost');
update mysql.global_priv set Priv = json_set(Priv, '$.access', coalesce(json_value(Priv, '$.access'), 0) & @may);
flush privileges;
