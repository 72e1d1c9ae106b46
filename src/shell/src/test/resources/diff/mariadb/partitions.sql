-- from
create table log (id int, at date, primary key (id, at)) partition by range (year(at)) (
    partition p0 values less than (2020), partition P1 values less than (2024));
create table spread (id int);
create table gathered (id int) partition by hash (id) partitions 3;
-- to
create table log (id int, at date, primary key (id, at)) partition by range (year(at)) (
    partition p0 values less than (2020), partition P1 values less than (2024), partition p2 values less than maxvalue);
create table spread (id int) partition by list (id) (partition a values in (1, 2) comment = 'first', partition b values in (3));
create table gathered (id int, more int);
-- up
alter table gathered remove partitioning;
alter table gathered add column more int;
alter table log
partition by range (year(at))
(partition p0 values less than (2020),
 partition `P1` values less than (2024),
 partition p2 values less than maxvalue);
alter table spread
partition by list (id)
(partition a values in (1,2) comment = 'first',
 partition b values in (3));
-- down
-- loses gathered.more
alter table gathered drop column more;
alter table gathered
partition by hash (id)
partitions 3;
alter table log
partition by range (year(at))
(partition p0 values less than (2020),
 partition `P1` values less than (2024));
alter table spread remove partitioning;
