-- from
create table t (a int, b int, check (a < b), constraint positive check (a > 0)) comment='one' row_format=compressed;
create table u (a varchar(10), b varchar(10) character set latin1) default charset=latin1;
create table v (a int) engine=MyISAM checksum=1;
-- to
create table t (a int, b int, check (a < b - 1), constraint positive check (a >= 0), constraint other check (b <> 7)) comment='two''s' stats_persistent=1;
create table u (a varchar(10), b varchar(10) character set latin1) default charset=utf8mb4 collate=utf8mb4_bin;
create table v (a int) engine=InnoDB;
-- up
alter table t
    drop constraint `CONSTRAINT_1`,
    drop constraint positive,
    add check (a < b - 1),
    add constraint positive check (a >= 0),
    add constraint other check (b <> 7),
    comment='two''s',
    row_format=default,
    stats_persistent=1;
alter table u
    modify column a varchar(10),
    default charset=utf8mb4 collate=utf8mb4_bin;
alter table v
    engine=InnoDB,
    checksum=0;
-- down
alter table t
    drop constraint `CONSTRAINT_1`,
    drop constraint positive,
    drop constraint other,
    add check (a < b),
    add constraint positive check (a > 0),
    comment='one',
    row_format=compressed,
    stats_persistent=default;
-- loses u.a
alter table u
    modify column a varchar(10),
    default charset=latin1 collate=latin1_swedish_ci;
alter table v
    engine=MyISAM,
    checksum=1;
