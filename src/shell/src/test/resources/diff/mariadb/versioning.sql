-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table price (id int primary key, amount int) with system versioning;
create table rate (id int, since date, until date);
create table kept (id int);
create table explicit_one (id int, s timestamp(6) generated always as row start, e timestamp(6) generated always as row end, period for system_time (s, e)) with system versioning;
-- to
create table price (id int primary key, amount bigint, currency char(3) without system versioning) with system versioning;
create table rate (id int, since date, until date, period for validity (since, until), unique (id, validity without overlaps));
create table kept (id int) with system versioning;
create table explicit_one (id int);
-- up
set @@system_versioning_alter_history = keep;
-- loses explicit_one.s
-- loses explicit_one.e
-- loses explicit_one
alter table explicit_one
    drop period for system_time,
    drop column s,
    drop column e,
    drop system versioning;
alter table kept add system versioning;
alter table price
    modify column amount bigint,
    add column currency char(3) without system versioning;
alter table rate
    modify column since date not null,
    modify column until date not null,
    add unique index id (id, validity without overlaps),
    add period for validity (since, until);
-- down
alter table explicit_one
    add column s timestamp(6) generated always as row start,
    add column e timestamp(6) generated always as row end,
    add period for system_time (s, e),
    add system versioning;
set @@system_versioning_alter_history = keep;
-- loses kept
alter table kept drop system versioning;
-- loses price.currency
-- loses price.amount
alter table price
    drop column currency,
    modify column amount int;
alter table rate
    drop period for validity,
    drop index id,
    modify column since date,
    modify column until date;
