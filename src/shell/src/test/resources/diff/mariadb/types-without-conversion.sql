-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table host (id int primary key, address int not null, place point, code uuid, kept inet6, named varchar(40), index (address));
create table visit (id int primary key, host_id int, foreign key (host_id) references host (id));
-- to
create table host (id int primary key, address inet6 not null, place bigint, code inet6, kept varchar(40), named geometry, index (address));
create table visit (id int primary key, host_id int, foreign key (host_id) references host (id));
-- up
-- loses host.address
-- loses host.place
-- loses host.code
-- loses host.kept
-- loses host.named
alter table host
    drop index address,
    drop column address,
    drop column place,
    drop column code,
    add column address inet6 not null after id,
    add column place bigint after address,
    add column code inet6 after place,
    modify column kept varchar(40),
    modify column named geometry,
    add index address (address);
-- down
-- loses host.address
-- loses host.place
-- loses host.code
-- loses host.kept
-- loses host.named
alter table host
    drop index address,
    drop column address,
    drop column place,
    drop column code,
    add column address int not null after id,
    add column place point after address,
    add column code uuid after place,
    modify column kept inet6,
    modify column named varchar(40),
    add index address (address);
