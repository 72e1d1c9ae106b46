-- from
create table t (id integer primary key);
create table u (id integer primary key, a int check (a <> b), b int check (b <> a));
create table w (id integer primary key);
-- to
create table t (id integer primary key, a int, b text default 'x', c int as (a + 1), d int check (d > a or d is null));
create table u (id integer primary key);
create table w (id integer primary key, a int as (b + 1), b int);
-- up
alter table t add column a int;
alter table t add column b text default 'x';
alter table t add column c int as (a + 1);
alter table t add column d int check (d > a or d is null);
create table new_u (
    id integer primary key
);
insert into new_u (id)
    select id from u;
drop table u;
alter table new_u rename to u;
create table new_w (
    id integer primary key,
    a int as (b + 1),
    b int
);
insert into new_w (id)
    select id from w;
drop table w;
alter table new_w rename to w;
-- down
alter table t drop column b;
alter table t drop column c;
alter table t drop column d;
alter table t drop column a;
alter table w drop column a;
alter table w drop column b;
create table new_u (
    id integer primary key,
    a int check (a <> b),
    b int check (b <> a)
);
insert into new_u (id)
    select id from u;
drop table u;
alter table new_u rename to u;
-- lost {u.a=3, u.b=3}, without rows []
