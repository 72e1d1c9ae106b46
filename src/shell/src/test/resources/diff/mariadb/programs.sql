-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table t (a int, b int);
create table log (a int);
create trigger one before insert on t for each row set new.b = 1;
create trigger two before insert on t for each row set new.b = 2;
create trigger three before insert on t for each row set new.b = 3;
create trigger after_all after update on t for each row insert into log values (new.a);
create function plus(x int) returns int deterministic return x + 1;
create procedure work() begin delete from log; end;
create event tidy on schedule every 1 day do delete from log;
create event once on schedule every 2 hour starts '2030-01-01 00:00:00' disable do delete from log;
-- to
create table t (a int, b int);
create table log (a int);
create trigger one before insert on t for each row set new.b = 1;
create trigger three before insert on t for each row set new.b = 3;
create trigger two before insert on t for each row begin set new.b = 2; set new.a = 'x;y'; end;
create function plus(x int, y int) returns int deterministic comment 'adds // them' return x + y;
create procedure work()
begin
    -- empties it; all of it
    delete   from log;
end;
set sql_mode = 'ANSI_QUOTES';
create procedure "quoted"() select "a" from "log";
delimiter //
set sql_mode = 'ORACLE'//
create procedure ora as x int; begin x := 1; end//
create or replace package stock as procedure take(n int); end//
create or replace package body stock as procedure take(n int) as begin delete from log where a = n; end; end//
delimiter ;
set sql_mode = default;
create aggregate function total(x int) returns int begin declare s int default 0;
  declare continue handler for not found return s; loop fetch group next row; set s = s + x; end loop; end;
create event once on schedule every 3 hour starts '2030-01-01 00:00:00' on completion preserve comment 'all; of it' do begin delete from log; end;
-- up
drop trigger two;
drop trigger after_all;
drop event tidy;
create or replace function plus(x int, y int) returns int(11)
    deterministic
    comment 'adds // them'
return x + y;
delimiter //
create aggregate function total(x int) returns int(11)
begin declare s int default 0;
  declare continue handler for not found return s; loop fetch group next row; set s = s + x; end loop; end
//
delimiter ;
set @sql_mode_before = @@sql_mode, sql_mode = 'PIPES_AS_CONCAT,ANSI_QUOTES,ORACLE,NO_KEY_OPTIONS,NO_TABLE_OPTIONS,NO_FIELD_OPTIONS,NO_AUTO_CREATE_USER,SIMULTANEOUS_ASSIGNMENT';
delimiter //
create procedure ora()
as x int; begin x := 1; end
//
delimiter ;
set sql_mode = @sql_mode_before;
set @sql_mode_before = @@sql_mode, sql_mode = 'ANSI_QUOTES';
create procedure quoted()
select "a" from "log";
set sql_mode = @sql_mode_before;
delimiter //
create or replace procedure work()
begin
    -- empties it; all of it
    delete   from log;
end
//
delimiter ;
set @sql_mode_before = @@sql_mode, sql_mode = 'PIPES_AS_CONCAT,ANSI_QUOTES,ORACLE,NO_KEY_OPTIONS,NO_TABLE_OPTIONS,NO_FIELD_OPTIONS,NO_AUTO_CREATE_USER,SIMULTANEOUS_ASSIGNMENT';
delimiter //
create package stock as procedure take(n int); end
//
delimiter ;
delimiter //
create package body stock as procedure take(n int) as begin delete from log where a = n; end; end
//
delimiter ;
set sql_mode = @sql_mode_before;
delimiter //
create trigger two before insert on t for each row
begin set new.b = 2; set new.a = 'x;y'; end
//
delimiter ;
delimiter //
create or replace event once
    on schedule every 3 hour
    starts '2030-01-01 00:00:00'
    on completion preserve
    comment 'all; of it'
do begin delete from log; end
//
delimiter ;
-- down
drop trigger two;
drop trigger three;
drop procedure quoted;
drop procedure ora;
drop package stock;
drop function total;
create or replace function plus(x int) returns int(11)
    deterministic
return x + 1;
delimiter //
create or replace procedure work()
begin delete from log; end
//
delimiter ;
create trigger after_all after update on t for each row
insert into log values (new.a);
create trigger two before insert on t for each row
set new.b = 2;
create trigger three before insert on t for each row
set new.b = 3;
create or replace event once
    on schedule every 2 hour
    starts '2030-01-01 00:00:00'
    disable
do delete from log;
create event tidy
    on schedule every 1 day
do delete from log;
