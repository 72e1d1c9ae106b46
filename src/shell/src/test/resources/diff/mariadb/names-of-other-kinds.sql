-- not on MARIADB_10_2 MYSQL_8_0
-- from
create sequence number;
create table counted (id int primary key default nextval(number));
create view shown as select 1 as one;
create table plain (id int primary key);
-- to
create table number (id int primary key);
create table counted (id int primary key);
create table shown (id int primary key);
create sequence plain;
create view other as select id from number;
-- up
drop view shown;
-- loses plain
drop table plain;
create sequence plain start with 1 increment by 1;
alter table counted modify column id int not null;
-- loses number
drop sequence number;
create table number (
    id int not null,
    primary key (id)
);
create table shown (
    id int not null,
    primary key (id)
);
create view other as
select number.id from number;
-- down
drop view other;
-- loses shown
drop table shown;
-- loses number
drop table number;
create sequence number start with 1 increment by 1;
alter table counted modify column id int not null default nextval(number);
-- loses plain
drop sequence plain;
create table plain (
    id int not null,
    primary key (id)
);
create view shown as
select 1 as one;
