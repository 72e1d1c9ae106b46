-- from
create table t (id integer not null, k text) partition by list (k);
create table a partition of t for values in ('a');
create table u (id integer, k text) partition by list (k);
-- to
create table u (id integer, k text) partition by list (k);
create table a partition of u for values in ('a');
-- up
alter table t detach partition a;
alter table u attach partition a for values in ('a');
-- loses t
drop table t;
alter table a alter column id drop not null;
-- down
create table t (
    id integer not null,
    k text
) partition by list (k);
alter table a alter column id set not null;
alter table u detach partition a;
alter table t attach partition a for values in ('a');
