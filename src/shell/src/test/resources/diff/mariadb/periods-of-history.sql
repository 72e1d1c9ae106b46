-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table became_explicit (id int primary key, a int, unique (a)) with system versioning;
create table became_implicit (id int primary key, a int, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end, period for system_time (s, e), unique (a)) with system versioning;
create table became_unseen (id int primary key, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end, period for system_time (s, e)) with system versioning;
create table by_transaction (id int, b varchar(10) without system versioning, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end, period for system_time (s, e), key (id, e)) with system versioning partition by system_time (partition past history, partition present current);
create table began (id int primary key, a int, b int, c int);
-- to
create table became_explicit (id int primary key, a int, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end, period for system_time (s, e), unique (a)) with system versioning;
create table became_implicit (id int primary key, a bigint, unique (a)) with system versioning;
create table became_unseen (id int primary key, s timestamp(6) generated always as row start invisible, e timestamp(6) generated always as row end invisible, period for system_time (s, e)) with system versioning;
create table by_transaction (id int, b varchar(10) without system versioning, s bigint unsigned generated always as row start, e bigint unsigned generated always as row end, period for system_time (s, e), key (id, e)) with system versioning;
create table began (id int primary key, a int without system versioning, b bigint without system versioning, c int) with system versioning;
-- up
set @@system_versioning_alter_history = keep;
-- loses became_explicit
alter table became_explicit drop system versioning;
alter table became_explicit
    drop primary key,
    drop index a,
    add column s timestamp(6) generated always as row start,
    add column e timestamp(6) generated always as row end,
    add primary key (id, e),
    add unique index a (a, e),
    add period for system_time (s, e),
    add system versioning;
-- loses became_implicit.s
-- loses became_implicit.e
-- loses became_implicit
alter table became_implicit
    drop period for system_time,
    drop primary key,
    drop index a,
    drop column s,
    drop column e,
    add primary key (id),
    add unique index a (a),
    drop system versioning;
alter table became_implicit
    modify column a bigint,
    add system versioning;
-- loses became_unseen.s
-- loses became_unseen.e
-- loses became_unseen
alter table became_unseen
    drop period for system_time,
    drop primary key,
    drop column s,
    drop column e,
    add primary key (id),
    drop system versioning;
alter table became_unseen
    drop primary key,
    add column s timestamp(6) generated always as row start invisible,
    add column e timestamp(6) generated always as row end invisible,
    add primary key (id, e),
    add period for system_time (s, e),
    add system versioning;
alter table began
    modify column b bigint,
    add system versioning;
alter table began
    modify column a int without system versioning,
    modify column b bigint without system versioning;
alter table by_transaction remove partitioning;
-- loses by_transaction.s
-- loses by_transaction.e
-- loses by_transaction
alter table by_transaction
    drop period for system_time,
    drop index id,
    drop column s,
    drop column e,
    modify column b varchar(10),
    add index id (id),
    drop system versioning;
alter table by_transaction
    drop index id,
    add column s bigint unsigned generated always as row start,
    add column e bigint unsigned generated always as row end,
    add index id (id, e),
    add period for system_time (s, e),
    add system versioning;
alter table by_transaction modify column b varchar(10) without system versioning;
-- down
set @@system_versioning_alter_history = keep;
-- loses became_explicit.s
-- loses became_explicit.e
-- loses became_explicit
alter table became_explicit
    drop period for system_time,
    drop primary key,
    drop index a,
    drop column s,
    drop column e,
    add primary key (id),
    add unique index a (a),
    drop system versioning;
alter table became_explicit add system versioning;
-- loses became_implicit
alter table became_implicit drop system versioning;
-- loses became_implicit.a
alter table became_implicit
    drop primary key,
    drop index a,
    modify column a int,
    add column s timestamp(6) generated always as row start,
    add column e timestamp(6) generated always as row end,
    add primary key (id, e),
    add unique index a (a, e),
    add period for system_time (s, e),
    add system versioning;
-- loses became_unseen.s
-- loses became_unseen.e
-- loses became_unseen
alter table became_unseen
    drop period for system_time,
    drop primary key,
    drop column s,
    drop column e,
    add primary key (id),
    drop system versioning;
alter table became_unseen
    drop primary key,
    add column s timestamp(6) generated always as row start,
    add column e timestamp(6) generated always as row end,
    add primary key (id, e),
    add period for system_time (s, e),
    add system versioning;
-- loses began.b
-- loses began
alter table began
    modify column a int,
    modify column b int,
    drop system versioning;
-- loses by_transaction.s
-- loses by_transaction.e
-- loses by_transaction
alter table by_transaction
    drop period for system_time,
    drop index id,
    drop column s,
    drop column e,
    modify column b varchar(10),
    add index id (id),
    drop system versioning;
alter table by_transaction
    drop index id,
    add column s timestamp(6) generated always as row start,
    add column e timestamp(6) generated always as row end,
    add index id (id, e),
    add period for system_time (s, e),
    add system versioning;
alter table by_transaction
partition by system_time 
(partition past history,
 partition present current);
alter table by_transaction modify column b varchar(10) without system versioning;
