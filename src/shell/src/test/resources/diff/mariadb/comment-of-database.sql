-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table t (a int);
-- to
alter database comment 'it''s \\ "so" */ ;';
create table t (a int);
-- up
delimiter //
alter database comment = 'it''s \\ "so" */ ;'
//
delimiter ;
-- down
alter database comment = '';
