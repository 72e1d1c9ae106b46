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
create table locked (id integer, k text, primary key (id)) partition by range (id);
create table locked_all partition of locked default;
alter table locked add constraint locked_again unique (id);
alter table locked_all rename constraint locked_all_pkey to own;
create table seat (id integer) partition by list (id);
create table seat_one partition of seat for values in (1);
create table seat_two partition of seat for values in (2);
create table seat_rest partition of seat default;
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
create table locked (id integer, k text, primary key (id)) partition by range (id);
create table locked_all partition of locked default;
alter table locked add constraint locked_again unique (id);
alter table locked_all rename constraint locked_all_pkey to own;
alter table locked detach partition locked_all;
create table seat (id integer) partition by list (id);
create table seat_one partition of seat for values in (2);
create table seat_two partition of seat for values in (1);
create table seat_rest partition of seat for values in (3);
create table seat_all partition of seat default;
-- up
alter table t detach partition a;
-- loses t
drop table t;
alter table v detach partition b;
alter table b drop constraint few;
-- loses b.d
alter table b drop column d;
-- loses b.gone
alter table b drop column gone;
-- loses v
drop table v;
alter table child no inherit one;
-- loses child.gone
alter table child drop column gone;
-- loses one
drop table one;
alter table heir no inherit owner;
alter table locked detach partition locked_all;
create table parent (
    id integer,
    k text,
    added integer
);
alter table keyed detach partition part;
alter table part drop constraint part_pkey;
alter table seat detach partition seat_one;
alter table seat detach partition seat_rest;
alter table seat detach partition seat_two;
create table seat_all partition of seat default;
create table w (
    id bigint,
    k text default 'x',
    added integer not null,
    constraint many check (id < 9)
) partition by range (id);
alter table x detach partition y;
alter table seat attach partition seat_one for values in (2);
alter table seat attach partition seat_rest for values in (3);
alter table seat attach partition seat_two for values in (1);
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
alter table locked_all drop constraint locked_all_id_key;
alter table locked_all drop constraint own;
alter table part drop constraint other;
-- loses x.added
alter table x drop column added;
-- loses seat_all
drop table seat_all;
alter table u detach partition a;
alter table w detach partition b;
alter table b drop constraint many;
alter table b alter column k drop default;
-- loses b.added
alter table b drop column added;
-- loses w
drop table w;
alter table child no inherit parent;
-- loses child.added
alter table child drop column added;
-- loses child.k
alter table child drop column k;
-- loses parent
drop table parent;
alter table heir inherit owner;
alter table locked attach partition locked_all default;
create table one (
    id integer,
    gone integer
);
alter table seat detach partition seat_one;
alter table seat detach partition seat_rest;
alter table seat detach partition seat_two;
create table t (
    id integer not null,
    k text
) partition by list (k);
create table v (
    id integer,
    gone integer,
    k text,
    d date,
    constraint few check (id > 0)
) partition by range (d);
alter table seat attach partition seat_one for values in (1);
alter table seat attach partition seat_rest default;
alter table seat attach partition seat_two for values in (2);
alter table a alter column id set not null;
alter table t attach partition a for values in ('a');
alter table b add column d date;
alter table b add column gone integer;
-- loses b.id
alter table b alter column id type integer;
alter table child add column gone integer;
alter table child inherit one;
alter table part alter column k set not null;
alter table keyed attach partition part for values from (1) to (9);
-- loses x.id
alter table x alter column id type integer;
alter table x attach partition y for values in ('a');
alter table b add constraint few check (id > 0);
alter table v attach partition b for values from ('2020-01-01') to ('2021-01-01');
alter index locked_all_pkey rename to own;
