-- from
create table t (id integer, k text) partition by list (k);
create table a partition of t for values in ('a');
create table b (id integer, k text);
create table c (id integer, k text);
create index t_id on only t (id);
create index a_id on a (id);
alter index t_id attach partition a_id;
create table u (id integer, k text) partition by range (id);
create table v partition of u for values from (1) to (9);
create index u_k on only u (k);
-- to
create table t (id integer, k text) partition by list (k);
create table a partition of t for values in ('a');
create table b partition of t for values in ('b');
create table c (id integer, k text);
create table d partition of t for values in ('d');
create index t_id on only t (id);
create index a_id on a (id);
alter index t_id attach partition a_id;
create table u (id integer, k text) partition by range (id);
create table v (id integer, k text);
create index u_k on only u (k);
-- up
drop index t_id;
alter table t attach partition b for values in ('b');
create table d partition of t for values in ('d');
alter table u detach partition v;
create index a_id on a (id);
create index t_id on only t (id);
alter index t_id attach partition a_id;
-- down
drop index u_k;
-- loses d
drop table d;
alter table t detach partition b;
alter table u attach partition v for values from (1) to (9);
create index u_k on only u (k);
