-- from
create table author (id int primary key);
create table book (id int primary key, a int, foreign key (a) references author (id) on update set null);
alter table book add constraint other foreign key (a) references book (id);
create table loan (id int primary key, a int, b int, constraint one foreign key (a) references author (id));
create table shelf (id int primary key, a int, constraint named foreign key (a) references author (id));
-- to
create table author (id int primary key);
create table book (id int primary key, a int, constraint other foreign key (a) references book (id));
create table loan (id int primary key, a int, b int, index one (a), constraint one foreign key (a) references author (id), constraint two foreign key (a) references loan (id));
create table shelf (id int primary key, a int, constraint named foreign key (a) references author (id));
alter table shelf add foreign key (a) references shelf (id);
-- up
alter table book drop foreign key book_ibfk_1;
alter table shelf
    drop index named,
    add index a (a);
alter table loan
    drop index one,
    add index one (a),
    add constraint two foreign key (a) references loan (id);
alter table shelf add foreign key (a) references shelf (id);
-- down
alter table loan drop foreign key two;
alter table shelf drop foreign key shelf_ibfk_1;
alter table shelf
    drop index a,
    add index named (a);
alter table book
    drop index other,
    add index other (a),
    add foreign key (a) references author (id) on update set null;
