-- from
create sequence number;
create table counted (id int primary key default nextval('number'), name text);
create index named on counted (name);
create view shown as select 1 as one;
create table plain (id int primary key);
create type mood as enum ('good');
create materialized view kept as select 1 as one;
-- to
create table number (id int primary key);
create table counted (id int primary key, name text);
create table named (id int primary key);
create table shown (id int primary key);
create sequence plain;
create table mood (id int primary key);
create type kept as enum ('good');
-- up
drop materialized view kept;
drop view shown;
drop index named;
alter table counted alter column id drop default;
-- loses plain
drop table plain;
-- loses number
drop sequence number;
drop type mood;
create type kept as enum ('good');
create sequence plain;
create table mood (
    id integer primary key
);
create table named (
    id integer primary key
);
create table number (
    id integer primary key
);
create table shown (
    id integer primary key
);
-- down
-- loses mood
drop table mood;
-- loses named
drop table named;
-- loses number
drop table number;
-- loses shown
drop table shown;
-- loses plain
drop sequence plain;
drop type kept;
create type mood as enum ('good');
create sequence number;
create table plain (
    id integer primary key
);
alter table counted alter column id set default nextval('number'::regclass);
create index named on counted (name);
create view shown as
 select 1 as one;
create materialized view kept as
 select 1 as one;
