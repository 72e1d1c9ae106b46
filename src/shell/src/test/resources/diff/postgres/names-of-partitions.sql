-- from
create table t (id integer primary key, k integer, constraint part unique (k));
create table u (id integer primary key) partition by hash (id);
create table v partition of u for values with (modulus 1, remainder 0);
-- to
create table t (id integer primary key, k integer) partition by hash (id);
create table part partition of t for values with (modulus 1, remainder 0);
create table u (id integer, constraint v primary key (id));
-- up
alter table t drop constraint part;
alter table t drop constraint t_pkey;
alter table u drop constraint u_pkey;
alter table t rename to t_old;
alter table v rename to v_old;
alter table u rename to u_old;
create table t (
    id integer primary key,
    k integer
) partition by hash (id);
create table part partition of t for values with (modulus 1, remainder 0);
create table u (
    id integer,
    constraint v primary key (id)
);
insert into t (id, k)
select id, k
  from t_old;
insert into u (id)
select id
  from u_old;
drop table t_old;
drop table u_old;
-- down
alter table t drop constraint t_pkey;
alter table u drop constraint v;
alter table part rename to part_old;
alter table t rename to t_old;
alter table u rename to u_old;
create table t (
    id integer primary key,
    k integer,
    constraint part unique (k)
);
create table u (
    id integer primary key
) partition by hash (id);
create table v partition of u for values with (modulus 1, remainder 0);
insert into t (id, k)
select id, k
  from t_old;
insert into u (id)
select id
  from u_old;
drop table t_old;
drop table u_old;
