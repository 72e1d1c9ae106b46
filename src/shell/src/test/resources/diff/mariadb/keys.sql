-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table book (
    id int not null auto_increment,
    isbn varchar(20),
    title varchar(200),
    summary text,
    year int,
    primary key (id),
    unique index isbn (isbn),
    index title (title(20)),
    index years (year desc)
);
create table place (spot point not null, name varchar(10), spatial index spot (spot));
create table plain (a int, b int, primary key (a));
create table cased (a int, index idx_a (a));
-- to
create table book (
    id int not null,
    isbn varchar(20),
    title varchar(200),
    summary text,
    year int,
    primary key (isbn, id),
    index title (title(30), year) comment 'both',
    fulltext index words (title, summary),
    index years (year) ignored
);
create table place (spot point ref_system_id=4326 not null, name varchar(10) not null, unique index name (name) using hash);
create table plain (a int not null, b int not null, c int not null auto_increment, primary key (b), unique index c (c));
create table cased (a int, index IDX_A (a));
-- up
alter table book
    drop primary key,
    drop index isbn,
    drop index title,
    drop index years,
    modify column id int not null,
    modify column isbn varchar(20) not null,
    add primary key (isbn, id),
    add index title (`title`(30), year) comment 'both',
    add index years (year) ignored,
    add fulltext index words (title, summary);
alter table cased drop index idx_a;
alter table cased add index `IDX_A` (a);
alter table place
    drop index spot,
    modify column spot point ref_system_id=4326 not null,
    modify column name varchar(10) not null,
    add unique index name (name);
alter table plain
    drop primary key,
    modify column b int not null,
    add column c int not null auto_increment,
    add primary key (b),
    add unique index c (c);
-- down
alter table book
    drop primary key,
    drop index title,
    drop index years,
    drop index words,
    modify column id int not null auto_increment,
    modify column isbn varchar(20),
    add primary key (id),
    add unique index isbn (isbn),
    add index title (`title`(20)),
    add index years (year desc);
alter table cased drop index `IDX_A`;
alter table cased add index idx_a (a);
alter table place
    drop index name,
    modify column spot point not null,
    modify column name varchar(10),
    add spatial index spot (spot);
-- loses plain.c
alter table plain
    drop primary key,
    drop index c,
    drop column c,
    modify column b int,
    add primary key (a);
