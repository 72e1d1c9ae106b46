-- from
create table t (id integer not null, k text) partition by list (k);
create table a partition of t for values in ('a');
create table u (id integer, k text) partition by list (k);
create table v (id integer, gone integer, k text, d date, constraint few check (id > 0)) partition by range (d);
create table b partition of v for values from ('2020-01-01') to ('2021-01-01');
create table one (id integer, gone integer);
create table child () inherits (one);
create table x (id integer, k text) partition by list (k);
create table y partition of x for values in ('a');
create table keyed (id integer primary key, k text not null) partition by range (id);
create table part partition of keyed for values from (1) to (9);
create table owner (id integer not null);
create table heir () inherits (owner);
-- to
create table u (id integer, k text) partition by list (k);
create table a partition of u for values in ('a');
create table w (id bigint, k text default 'x', added integer not null, constraint many check (id < 9)) partition by range (id);
create table b partition of w for values from (1) to (9);
create table parent (id integer, k text, added integer);
create table child () inherits (parent);
create table x (id bigint, k text, added date) partition by list (k);
create table y (id integer, k text);
create table keyed (id integer primary key, k text not null) partition by range (id);
create table part (id integer constraint other primary key, k text);
create table owner (id integer not null);
create table heir (id integer not null);
-- up
alter table t detach partition a;
-- loses t
drop table t;
alter table heir no inherit owner;
create table parent (
    id integer,
    k text,
    added integer
);
alter table child no inherit one;
-- loses child.gone
alter table child drop column gone;
-- loses one
drop table one;
alter table keyed detach partition part;
alter table part drop constraint part_pkey;
create table w (
    id bigint,
    k text default 'x',
    added integer not null,
    constraint many check (id < 9)
) partition by range (id);
alter table v detach partition b;
alter table b drop constraint few;
-- loses b.d
alter table b drop column d;
-- loses b.gone
alter table b drop column gone;
-- loses v
drop table v;
alter table x detach partition y;
alter table a alter column id drop not null;
alter table u attach partition a for values in ('a');
alter table b add column added integer not null;
alter table b alter column id type bigint;
alter table child add column added integer;
alter table child add column k text;
alter table child inherit parent;
alter table part alter column k drop not null;
alter table x add column added date;
alter table x alter column id type bigint;
alter table b alter column k set default 'x';
alter table b add constraint many check (id < 9);
alter table w attach partition b for values from ('1') to ('9');
alter table part add constraint other primary key (id);
-- down
alter table part drop constraint other;
-- loses x.added
alter table x drop column added;
alter table heir inherit owner;
create table one (
    id integer,
    gone integer
);
alter table child no inherit parent;
-- loses child.added
alter table child drop column added;
-- loses child.k
alter table child drop column k;
-- loses parent
drop table parent;
create table t (
    id integer not null,
    k text
) partition by list (k);
alter table u detach partition a;
create table v (
    id integer,
    gone integer,
    k text,
    d date,
    constraint few check (id > 0)
) partition by range (d);
alter table w detach partition b;
alter table b drop constraint many;
alter table b alter column k drop default;
-- loses b.added
alter table b drop column added;
-- loses w
drop table w;
alter table a alter column id set not null;
alter table t attach partition a for values in ('a');
alter table b add column d date;
alter table b add column gone integer;
-- loses b.id
alter table b alter column id type integer;
alter table child add column gone integer;
alter table child inherit one;
alter table part alter column k set not null;
-- loses x.id
alter table x alter column id type integer;
alter table x attach partition y for values in ('a');
alter table b add constraint few check (id > 0);
alter table v attach partition b for values from ('2020-01-01') to ('2021-01-01');
alter table keyed attach partition part for values from (1) to (9);
