-- from
create table t (a varchar(10));
create function f(a varchar(10)) returns varchar(10) deterministic return a;
-- to
alter database character set latin1 collate latin1_german1_ci;
create table t (a varchar(10));
create function f(a varchar(10)) returns varchar(10) deterministic return a;
-- up
alter database character set = latin1 collate = latin1_german1_ci;
-- loses t.a
alter table t
    modify column a varchar(10),
    default charset=latin1 collate=latin1_german1_ci;
create or replace function f(a varchar(10)) returns varchar(10)
    deterministic
return a;
-- down
alter database character set = utf8mb4 collate = utf8mb4_general_ci;
alter table t
    modify column a varchar(10),
    default charset=utf8mb4 collate=utf8mb4_general_ci;
create or replace function f(a varchar(10)) returns varchar(10)
    deterministic
return a;
