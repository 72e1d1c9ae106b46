-- from
create table t (a int, b int, check (a < b), constraint positive check (a > 0)) comment='one' row_format=compressed;
create table u (a varchar(10), b varchar(10) character set latin1) default charset=latin1;
create table v (a int) engine=MyISAM checksum=1;
-- to
create table t (a int, b int, check (a < b - 1), constraint positive check (a >= 0), constraint other check (b <> 7)) comment='two''s' stats_persistent=1;
create table u (a varchar(10), b varchar(10) character set latin1) default charset=utf8mb4 collate=utf8mb4_bin;
create table v (a int) engine=InnoDB;
