-- from
create table book (id int primary key, pages int comment 'it''s' check (pages > 0));
-- to
create table book (id int primary key, pages bigint default 3 comment 'it''s more' check (pages > 0), price int comment 'a' check (price > 1));
create table page (id int primary key, number int not null comment 'from 1' check (number > 0));
-- up
alter table book
    modify column pages bigint default 3 comment 'it''s more' check (pages > 0),
    add column price int comment 'a' check (price > 1);
create table page (
    id int not null,
    number int not null comment 'from 1' check (number > 0),
    primary key (id)
);
-- down
-- loses page
drop table page;
-- loses book.price
-- loses book.pages
alter table book
    drop column price,
    modify column pages int comment 'it''s' check (pages > 0);
