-- from
create type few as (a integer, b text, c varchar(20));
create table gone of few;
create table "not" (a integer, b text, c varchar(20));
create table part of few partition by range (a);
create type pair as (a integer, "b c" text);
create table pairs of pair (constraint pairs_key primary key (a));
create index pairs_b on pairs ("b c");
-- to
create type pair as ("b c" text, d integer);
create table pairs of pair;
create index pairs_b on pairs ("b c");
create type few as (a integer, b text, c varchar(20));
create table made of few;
create table more of few (a not null, b default 'x', c unique, constraint few check (a > 0), primary key (a));
alter table more alter column b set compression pglz;
create table "not" of few;
create table part of few partition by range (b);
-- up
drop index pairs_b;
alter table pairs drop constraint pairs_key;
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
alter table pairs not of;
alter type pair drop attribute a;
alter table pairs rename to pairs_old;
alter type pair add attribute d integer;
create table pairs (
    "b c" text,
    d integer
);
alter table pairs of pair;
create table part (
    a integer,
    b text,
    c character varying(20)
) partition by range (b);
alter table part of few;
alter table "not" of few;
insert into pairs ("b c")
select "b c"
  from pairs_old;
insert into part (a, b, c)
select a, b, c
  from part_old;
create index pairs_b on pairs ("b c");
-- loses pairs.a
drop table pairs_old;
drop table part_old;
-- down
drop index pairs_b;
-- loses made
drop table made;
-- loses more
drop table more;
alter table pairs rename to pairs_old;
alter type pair rename to pair_old;
alter table part rename to part_old;
create type pair as (
    a integer,
    "b c" text
);
create table gone (
    a integer,
    b text,
    c character varying(20)
);
alter table gone of few;
alter table "not" not of;
create table pairs (
    a integer,
    "b c" text,
    constraint pairs_key primary key (a)
);
alter table pairs of pair;
create table part (
    a integer,
    b text,
    c character varying(20)
) partition by range (a);
alter table part of few;
insert into pairs ("b c")
select "b c"
  from pairs_old;
insert into part (a, b, c)
select a, b, c
  from part_old;
create index pairs_b on pairs ("b c");
-- loses pairs.d
drop table pairs_old;
drop table part_old;
drop type pair_old;
