-- not on MYSQL_8_0: it does not tell these letters
-- from
create table name (id int primary key, first varchar(20), letter varchar(40) as (concat(first, 'é\'"\\ö')) virtual) default charset=latin1;
create table same (first varchar(20), letter varchar(40) as (concat(first, 'ä?')) stored) default charset=latin1;
create table plain (first varchar(20), letter varchar(40) as (concat(first, '?')) stored) default charset=latin1;
-- to
create table name (id int primary key, first varchar(20), letter varchar(40) as (concat(first, 'ö?')) virtual) default charset=latin1;
create table same (first varchar(20), letter varchar(40) as (concat(first, 'ä?')) stored, last int) default charset=latin1;
create table plain (first varchar(20), letter varchar(40) as (concat(first, '?')) stored, last int) default charset=latin1;
create table fresh (first varchar(20), letter varchar(40) as (concat(first, 'ß')) virtual, kind varchar(20) default 'é') default charset=latin1;
-- up
alter table name modify column letter varchar(40) generated always as (concat(first,'ö?')) virtual;
alter table plain add column last int;
alter table same add column last int;
create table fresh (
    first varchar(20),
    letter varchar(40) generated always as (concat(first,'ß')) virtual,
    kind varchar(20) default 'é'
) default charset=latin1 collate=latin1_swedish_ci;
-- down
-- loses fresh
drop table fresh;
alter table name modify column letter varchar(40) generated always as (concat(first,'é\'"\\ö')) virtual;
-- loses plain.last
alter table plain drop column last;
-- loses same.last
alter table same drop column last;
