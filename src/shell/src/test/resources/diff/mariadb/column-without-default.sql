-- from
create table t (a varchar(5), b int, c text);
create table kept (a int, b datetime);
alter table kept alter column a drop default;
-- to
create table t (a varchar(5), b int, c text, d date);
alter table t alter column a drop default, alter column d drop default;
create table u (a int);
alter table u alter column a drop default;
create table kept (a int, b datetime);
alter table kept alter column a drop default, alter column b drop default;
-- up
alter table kept alter column b drop default;
alter table t add column d date;
alter table t
    alter column a drop default,
    alter column d drop default;
create table u (
    a int
);
alter table u alter column a drop default;
-- down
-- loses u
drop table u;
alter table kept modify column b datetime;
-- loses t.d
alter table t
    drop column d,
    modify column a varchar(5);
