-- from
create table t (x int);
create function one() returns int deterministic return 1;
create view v as select one() as a;
create function two() returns int reads sql data return (select max(a) from v);
create view w as select two() as b, a from v;
-- to
create table t (x int);
create view last as select x from t;
create function Middle() returns int reads sql data return (select max(x) from last);
create view first as select middle() as y;
create function two() returns int deterministic return 1;
create view w as select two() as a;
create function one() returns int reads sql data return (select max(a) from w);
create view v as select one() as b;
-- up
create function `Middle`() returns int(11)
    reads sql data
return (select max(x) from last);
create or replace function one() returns int(11)
    reads sql data
return (select max(a) from w);
create or replace function two() returns int(11)
    deterministic
return 1;
create view last as
select t.x from t;
create view first as
select `middle`() as y;
create or replace view w as
select `two`() as a;
create or replace view v as
select `one`() as b;
-- down
drop function `Middle`;
drop view first;
drop view last;
create or replace function one() returns int(11)
    deterministic
return 1;
create or replace function two() returns int(11)
    reads sql data
return (select max(a) from v);
create or replace view v as
select `one`() as a;
create or replace view w as
select `two`() as b, v.a from v;
