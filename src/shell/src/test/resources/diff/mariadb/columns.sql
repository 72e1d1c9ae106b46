-- not on MARIADB_10_2 MYSQL_8_0
-- from
create table person (
    id int not null auto_increment primary key,
    nick varchar(40),
    `Group` varchar(10) not null default 'none',
    born date,
    score int,
    level enum('low','high') not null default 'low',
    tags set('a','b'),
    price decimal(8,2),
    note text comment 'it''s a "note"',
    full_name varchar(100) as (concat(nick, ' ', `Group`)) virtual,
    twice int as (score * 2) stored,
    seen timestamp null default current_timestamp on update current_timestamp
);
create table moved (a int, b int, c int, d int, e int);
-- to
create table person (
    id bigint not null auto_increment primary key,
    nick varchar(80) character set ascii collate ascii_bin,
    `group` varchar(10) not null default 'it''s',
    score smallint check (score > 0),
    level enum('low','middle','high') not null default 'middle',
    tags set('a','b','c'),
    price decimal(12,2) not null default 0,
    note mediumtext comment 'a \\ backslash
and a line',
    full_name varchar(100) as (concat(nick, '-', `Group`)) virtual,
    twice int as (score * 2) virtual,
    hidden int invisible default (1 + 1),
    seen datetime(3) default current_timestamp(3),
    data json
);
create table moved (e int, a int, f int, c int, b int, d int);
-- up
alter table moved
    modify column e int first,
    add column f int after a,
    modify column b int after c;
-- loses person.born
-- loses person.nick
-- loses person.score
-- loses person.seen
alter table person
    drop column born,
    drop column twice,
    modify column id bigint not null auto_increment,
    modify column nick varchar(80) character set ascii collate ascii_bin,
    change column `Group` `group` varchar(10) not null default 'it''s',
    modify column score smallint check (score > 0),
    modify column level enum('low','middle','high') not null default 'middle',
    modify column tags set('a','b','c'),
    modify column price decimal(12,2) not null default 0.00,
    modify column note mediumtext comment 'a \\ backslash\nand a line',
    modify column full_name varchar(100) generated always as (concat(convert(nick using utf8mb4),'-',`group`)) virtual,
    add column twice int generated always as (score * 2) virtual after full_name,
    add column hidden int invisible default (1 + 1) after twice,
    modify column seen datetime(3) default current_timestamp(3),
    add column data json;
-- down
-- loses moved.f
alter table moved
    drop column f,
    modify column c int after b,
    modify column e int after d;
-- loses person.hidden
-- loses person.data
-- loses person.id
-- loses person.nick
-- loses person.level
-- loses person.tags
-- loses person.price
-- loses person.note
-- loses person.seen
alter table person
    drop column twice,
    drop column hidden,
    drop column data,
    modify column id int not null auto_increment,
    modify column nick varchar(40),
    change column `group` `Group` varchar(10) not null default 'none',
    add column born date after `Group`,
    modify column score int,
    modify column level enum('low','high') not null default 'low',
    modify column tags set('a','b'),
    modify column price decimal(8,2),
    modify column note text comment 'it''s a "note"',
    modify column full_name varchar(100) generated always as (concat(nick,' ',`Group`)) virtual,
    add column twice int generated always as (score * 2) stored after full_name,
    modify column seen timestamp null default current_timestamp() on update current_timestamp();
