-- from
create table author (id int primary key);
create table book (a int, b int, foreign key (b) references author (id) on delete set null);
create table loan (a int, b int, foreign key (b) references author (id) on delete cascade);
-- to
create table author (id int primary key, name varchar(20));
create table book (a int, b int, foreign key (b) references author (id) on delete set null);
alter table book modify column b int as (a + 1) stored;
create table loan (a int, b int as (a + 1) stored, foreign key (b) references author (id) on delete cascade);
create table shelf (a int, b int, constraint c foreign key (b) references author (id) on update cascade);
alter table shelf modify column b int as (a + 1) stored;
-- refused
table book: its foreign key book_ibfk_1 changes a column that is computed, which the server lets it do only where the column became so after the key
table shelf: its foreign key c changes a column that is computed, which the server lets it do only where the column became so after the key
