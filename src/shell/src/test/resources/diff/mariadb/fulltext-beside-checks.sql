-- from
create table book (id int primary key, title varchar(20) not null, pages int, fulltext index titles (title), check (pages > 0));
create table page (id int primary key, content varchar(20), number int check (number > 0), note int, fulltext index contents (content));
-- to
create table book (id int primary key, title varchar(20) not null, pages int, price int, fulltext index titles (title), check (pages > 0));
create table page (id int primary key, content varchar(20), number int check (number > 0), fulltext index contents (content));
-- up
alter table book add column price int;
-- loses page.note
alter table page drop column note;
-- down
-- loses book.price
alter table book drop column price;
alter table page add column note int;
