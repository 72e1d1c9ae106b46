-- from
create table author (id int primary key);
create table shelf (id int primary key);
create table book (
    id int primary key,
    author_id int,
    shelf_id int,
    foreign key (author_id) references author (id),
    foreign key (shelf_id) references shelf (id)
);
create table loan (id int primary key, book_id int, author_id int, foreign key (book_id) references book (id), foreign key (author_id) references author (id));
-- to
create table author (id int not null auto_increment primary key);
create table shelf (id int primary key);
create table book (
    id int primary key,
    author_id int,
    shelf_id int,
    foreign key (author_id) references author (id),
    foreign key (shelf_id) references shelf (id)
);
create table loan (id int primary key, book_id int, author_id int, foreign key (author_id) references author (id));
-- up
alter table book
    drop foreign key book_ibfk_1,
    drop foreign key book_ibfk_2;
alter table loan
    drop foreign key loan_ibfk_1,
    drop foreign key loan_ibfk_2;
alter table author modify column id int not null auto_increment;
alter table loan drop index book_id;
alter table book
    add foreign key (author_id) references author (id),
    add foreign key (shelf_id) references shelf (id);
alter table loan add foreign key (author_id) references author (id);
-- down
alter table book
    drop foreign key book_ibfk_1,
    drop foreign key book_ibfk_2;
alter table loan drop foreign key loan_ibfk_1;
alter table author modify column id int not null;
alter table loan add index book_id (book_id);
alter table book
    add foreign key (author_id) references author (id),
    add foreign key (shelf_id) references shelf (id);
alter table loan
    add foreign key (book_id) references book (id),
    add foreign key (author_id) references author (id);
