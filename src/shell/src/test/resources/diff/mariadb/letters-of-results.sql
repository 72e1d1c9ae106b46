-- from
create function latin(a int) returns varchar(20) character set latin1 deterministic return a;
create function german(a int) returns varchar(20) character set latin1 collate latin1_german1_ci deterministic return a;
create function usual(a varchar(20)) returns varchar(20) deterministic return a;
-- to
create function latin(a int) returns varchar(20) character set latin1 deterministic return a;
create function german(a int) returns varchar(20) character set latin1 collate latin1_german1_ci deterministic return a;
create function usual(a varchar(20)) returns varchar(20) deterministic return a;
alter database character set latin1;
create function named(a int) returns varchar(20) character set latin1 deterministic return a;
create function other(a int) returns enum('a', 'b') character set utf8mb4 collate utf8mb4_bin deterministic return a;
-- up
alter database character set = latin1 collate = latin1_swedish_ci;
create function named(a int) returns varchar(20)
    deterministic
return a;
create function other(a int) returns enum('a','b') charset utf8mb4 collate utf8mb4_bin
    deterministic
return a;
-- down
alter database character set = utf8mb4 collate = utf8mb4_general_ci;
drop function other;
drop function named;
