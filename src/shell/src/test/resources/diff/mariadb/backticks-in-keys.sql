-- not on MYSQL_8_0, which doubles them
-- from
create table author (id int primary key);
-- to
create table author (id int primary key);
create table book (id int primary key, `au``thor` int, constraint of_author foreign key (`au``thor`) references author (id));
-- refused
table book: the server does not tell the names in its foreign key of_author apart, as where a backtick is in one of them
