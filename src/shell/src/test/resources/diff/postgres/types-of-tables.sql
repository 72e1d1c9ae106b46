-- with rows
-- from
create type pair as (a integer, b text);
create type other as (b text, c integer);
create type going as (b text, c integer);
create type wide as (a bigint, b text);
create table whole (id integer, b text) partition by list (b);
create table parent (id integer, b text);
create table becomes_part of pair (b with options not null);
create table becomes_other of pair;
create table becomes_wide of pair;
create table becomes_child of pair;
create table becomes_plain of other;
create table becomes_typed (x integer, b text);
create table becomes_ordered (c integer, b text);
create table loses_type of going;
-- to
create type pair as (a integer, b text);
create type other as (b text, c integer);
create type wide as (a bigint, b text);
create table whole (id integer, b text) partition by list (b);
create table parent (id integer, b text);
create table becomes_part (id integer, b text not null);
alter table whole attach partition becomes_part default;
create table becomes_other of other;
create table becomes_wide of wide;
create table becomes_child () inherits (parent);
create table becomes_plain (b text, d integer);
create table becomes_typed of other;
create table becomes_ordered of other;
create table loses_type (b text, d integer);
-- up
-- loses becomes_typed.x
alter table becomes_typed drop column x;
alter table becomes_ordered rename to becomes_ordered_old;
alter table becomes_child not of;
-- loses becomes_child.a
alter table becomes_child drop column a;
create table becomes_ordered (
    b text,
    c integer
);
alter table becomes_ordered of other;
alter table becomes_other not of;
-- loses becomes_other.a
alter table becomes_other drop column a;
alter table becomes_part not of;
-- loses becomes_part.a
alter table becomes_part drop column a;
alter table becomes_plain not of;
-- loses becomes_plain.c
alter table becomes_plain drop column c;
alter table becomes_wide not of;
alter table loses_type not of;
-- loses loses_type.c
alter table loses_type drop column c;
drop type going;
insert into becomes_ordered (b, c)
select b, c
  from becomes_ordered_old;
alter table becomes_child add column id integer;
alter table becomes_child inherit parent;
alter table becomes_other add column c integer;
alter table becomes_other of other;
alter table becomes_part add column id integer;
alter table whole attach partition becomes_part default;
alter table becomes_plain add column d integer;
alter table becomes_typed add column c integer;
alter table becomes_typed of other;
alter table becomes_wide alter column a type bigint;
alter table becomes_wide of wide;
alter table loses_type add column d integer;
drop table becomes_ordered_old;
-- down
-- loses becomes_plain.d
alter table becomes_plain drop column d;
alter table becomes_other rename to becomes_other_old;
alter table loses_type rename to loses_type_old;
create type going as (
    b text,
    c integer
);
alter table becomes_child no inherit parent;
alter table becomes_child rename to becomes_child_old;
create table becomes_child (
    a integer,
    b text
);
alter table becomes_child of pair;
alter table becomes_ordered not of;
create table becomes_other (
    a integer,
    b text
);
alter table becomes_other of pair;
alter table whole detach partition becomes_part;
alter table becomes_part rename to becomes_part_old;
create table becomes_part (
    a integer,
    b text not null
);
alter table becomes_part of pair;
alter table becomes_typed not of;
-- loses becomes_typed.c
alter table becomes_typed drop column c;
alter table becomes_wide not of;
create table loses_type (
    b text,
    c integer
);
alter table loses_type of going;
insert into becomes_child (b)
select b
  from becomes_child_old;
insert into becomes_other (b)
select b
  from becomes_other_old;
insert into becomes_part (b)
select b
  from becomes_part_old;
insert into loses_type (b)
select b
  from loses_type_old;
alter table becomes_plain add column c integer;
alter table becomes_plain of other;
alter table becomes_typed add column x integer;
-- loses becomes_wide.a
alter table becomes_wide alter column a type integer;
alter table becomes_wide of pair;
-- loses becomes_child.id
drop table becomes_child_old;
-- loses becomes_other.c
drop table becomes_other_old;
-- loses becomes_part.id
drop table becomes_part_old;
-- loses loses_type.d
drop table loses_type_old;
