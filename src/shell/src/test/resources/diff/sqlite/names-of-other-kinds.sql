-- from
create table plain (id integer primary key, name text);
create index named on plain (name);
create view shown as select 1 as one;
create table old (id integer primary key);
-- to
create table plain (id integer primary key, name text);
create table named (id integer primary key);
create table shown (id integer primary key);
create view old as select id from plain;
-- up
drop view shown;
drop index named;
drop table old;
create table shown (
    id integer primary key
);
create table named (
    id integer primary key
);
create view old as select id from plain;
-- down
drop view old;
drop table named;
drop table shown;
create table old (
    id integer primary key
);
create index named on plain (name);
create view shown as select 1 as one;
-- lost {old=1}, without rows []
