-- from
create table post (id int primary key, author_id int, unique index by_author (id, author_id) using hash, index plain (author_id) using hash);
-- to
create table post (id int primary key, author_id int, title varchar(20), unique index by_author (id, author_id) using hash, index plain (author_id) using hash);
create table page (id int primary key, title varchar(20), unique index by_title (title) using hash) engine=memory;
-- up
alter table post add column title varchar(20);
create table page (
    id int not null,
    title varchar(20),
    primary key (id),
    unique index by_title (title) using hash
) engine=MEMORY;
-- down
-- loses page
drop table page;
-- loses post.title
alter table post drop column title;
