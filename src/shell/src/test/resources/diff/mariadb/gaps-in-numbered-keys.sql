-- from
create table author (id int primary key);
create table book (
    id int primary key,
    author_id int,
    editor_id int,
    foreign key (author_id) references author (id),
    foreign key (editor_id) references author (id)
);
alter table book drop foreign key book_ibfk_1;
create table loan (id int primary key, author_id int, foreign key (id) references author (id), foreign key (author_id) references author (id));
alter table loan drop foreign key loan_ibfk_1;
create table title (id int primary key, number int, other int, unique (number), foreign key (id) references author (id), foreign key (number) references author (id), foreign key (id) references loan (id));
alter table title drop foreign key title_ibfk_1;
create table pen (id int primary key, cap_id int, other_id int, foreign key (other_id) references author (id));
create table cap (id int primary key, pen_id int, foreign key (pen_id) references pen (id));
alter table pen add foreign key (cap_id) references cap (id), drop foreign key pen_ibfk_1;
-- to
create table author (id int primary key);
create table book (id int primary key, author_id int, editor_id int, index (author_id), index (editor_id));
create table loan (id int primary key);
create table title (id int primary key, number int, other int, unique (number));
-- up
alter table book drop foreign key book_ibfk_2;
alter table loan drop foreign key loan_ibfk_2;
alter table title
    drop foreign key title_ibfk_2,
    drop foreign key title_ibfk_3;
alter table pen drop foreign key pen_ibfk_2;
-- loses cap
drop table cap;
-- loses pen
drop table pen;
-- loses loan.author_id
alter table loan
    drop index author_id,
    drop column author_id;
-- down
alter table loan
    add column author_id int,
    add index author_id (author_id);
create table pen (
    id int not null,
    cap_id int,
    other_id int,
    primary key (id),
    index other_id (other_id),
    index cap_id (cap_id)
);
create table cap (
    id int not null,
    pen_id int,
    primary key (id),
    index pen_id (pen_id),
    foreign key (pen_id) references pen (id)
);
alter table pen add constraint pen_ibfk_2 foreign key (cap_id) references cap (id);
alter table book
    drop index editor_id,
    add index editor_id (editor_id),
    add constraint book_ibfk_2 foreign key (editor_id) references author (id);
alter table loan add constraint loan_ibfk_2 foreign key (author_id) references author (id);
alter table title
    add constraint title_ibfk_2 foreign key (number) references author (id),
    add constraint title_ibfk_3 foreign key (id) references loan (id);
