-- from
create table t (a int, b int as (a + 1), c int as (b + 1) stored, d int as (c + b), index (d));
create table u (a int, b int as (a + 1), c int as (b + 1) stored);
-- to
create table t (d int, c int as (d + 1) stored, b int as (c + 1), a int as (b + c), unique index (a));
create table u (a int);
-- up
-- loses t.a
alter table t
    drop index d,
    drop column a,
    drop column d,
    add column d int first,
    modify column c int generated always as (d + 1) stored,
    modify column b int generated always as (c + 1) virtual after c,
    add column a int generated always as (b + c) virtual,
    add unique index a (a);
alter table u
    drop column b,
    drop column c;
-- down
-- loses t.d
alter table t
    drop index a,
    drop column d,
    drop column a,
    add column a int first,
    modify column b int generated always as (a + 1) virtual,
    modify column c int generated always as (b + 1) stored after b,
    add column d int generated always as (c + b) virtual,
    add index d (d);
alter table u
    add column b int generated always as (a + 1) virtual,
    add column c int generated always as (b + 1) stored;
