-- from
create type few as (a integer, b text, c varchar(20));
create table gone of few;
create table "not" (a integer, b text, c varchar(20));
create table part of few partition by range (a);
-- to
create type few as (a integer, b text, c varchar(20));
create table made of few;
create table more of few (a not null, b default 'x', c unique, constraint few check (a > 0), primary key (a));
alter table more alter column b set compression pglz;
create table "not" of few;
create table part of few partition by range (b);
-- up
-- loses gone
drop table gone;
alter table part rename to part_old;
create table made (
    a integer,
    b text,
    c character varying(20)
);
alter table made of few;
create table more (
    a integer primary key,
    b text compression pglz default 'x',
    c character varying(20) unique,
    constraint few check (a > 0)
);
alter table more of few;
alter table "not" of few;
create table part (
    a integer,
    b text,
    c character varying(20)
) partition by range (b);
alter table part of few;
insert into part (a, b, c)
select a, b, c
  from part_old;
drop table part_old;
-- down
-- loses made
drop table made;
-- loses more
drop table more;
alter table part rename to part_old;
create table gone (
    a integer,
    b text,
    c character varying(20)
);
alter table gone of few;
alter table "not" not of;
create table part (
    a integer,
    b text,
    c character varying(20)
) partition by range (a);
alter table part of few;
insert into part (a, b, c)
select a, b, c
  from part_old;
drop table part_old;
