-- from
create table book (id int primary key, title text, summary text);
create table copy (id int primary key, book_id int, foreign key (book_id) references book (id));
-- to
create table book (
    id int not null auto_increment primary key,
    title text,
    summary text,
    fulltext index titles (title),
    fulltext index summaries (summary)
);
create table copy (id int primary key, book_id int, foreign key (book_id) references book (id));
-- up
alter table copy drop foreign key copy_ibfk_1;
alter table book
    modify column id int not null auto_increment,
    add fulltext index titles (title);
alter table book add fulltext index summaries (summary);
alter table copy add foreign key (book_id) references book (id);
-- down
alter table copy drop foreign key copy_ibfk_1;
alter table book
    drop index titles,
    drop index summaries,
    modify column id int not null;
alter table copy add foreign key (book_id) references book (id);
