-- from
create table book (id int primary key, title varchar(20) not null, note varchar(20), pages int, constraint some check (id <> 7));
create table page (id int primary key, content varchar(20) not null, number int, short varchar(9) as (left(content, 9)) stored, check (id <> 7), constraint few check (number < 90));
create table line (id int primary key, words varchar(20), number int check (number > 0), note int, fulltext index words (words), check (id <> 7));
-- to
create table book (id int primary key, title varchar(20) not null, pages bigint, constraint some check (id <> 7));
create table page (id int primary key, content varchar(20) not null, number int, short double, check (id <> 7), constraint few check (number < 100));
create table line (id int primary key, words varchar(20), number bigint check (number > 0), fulltext index words (words), check (id <> 7));
-- up
-- loses book.note
alter table book
    drop column note,
    modify column pages bigint;
-- loses line.note
alter table line
    drop column note,
    modify column number bigint check (number > 0);
alter table page
    drop constraint few,
    drop column short,
    add column short double,
    add constraint few check (number < 100);
-- down
-- loses book.pages
alter table book
    add column note varchar(20) after title,
    modify column pages int;
-- loses line.number
alter table line
    modify column number int check (number > 0),
    add column note int;
-- loses page.short
alter table page
    drop constraint few,
    drop column short,
    add column short varchar(9) generated always as (left(content,9)) stored,
    add constraint few check (number < 90);
