-- from
create table t (x int);
create function fore() returns int deterministic return 1;
create view v as select fore() as a;
create function aft() returns int reads sql data return (select max(a) from v);
create view w as select aft() as b, a from v;
-- to
create table t (x int);
create view last as select x from t;
create function Middle() returns int reads sql data return (select max(x) from last);
create view first as select middle() as y;
create function aft() returns int deterministic return 1;
create view w as select aft() as a;
create function fore() returns int reads sql data return (select max(a) from w);
create view v as select fore() as b;
-- up
create function `Middle`() returns int(11)
    reads sql data
return (select max(x) from last);
create or replace function aft() returns int(11)
    deterministic
return 1;
create or replace function fore() returns int(11)
    reads sql data
return (select max(a) from w);
create view last as
select t.x from t;
create view first as
select `middle`() as y;
create or replace view w as
select `aft`() as a;
create or replace view v as
select `fore`() as b;
-- down
drop function `Middle`;
drop view first;
drop view last;
create or replace function aft() returns int(11)
    reads sql data
return (select max(a) from v);
create or replace function fore() returns int(11)
    deterministic
return 1;
create or replace view v as
select `fore`() as a;
create or replace view w as
select `aft`() as b, v.a from v;
