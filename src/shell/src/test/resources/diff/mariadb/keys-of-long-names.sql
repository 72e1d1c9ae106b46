-- not on MYSQL_8_0, which takes no such key in whatever way
-- from
create table author (id int primary key);
-- to
create table author (id int primary key);
create table `ein Name, der so lang ist, wie ein Name auf MariaDB werden ka` (a int, b int, constraint b foreign key (b) references author (id));
alter table `ein Name, der so lang ist, wie ein Name auf MariaDB werden ka` add foreign key (a) references author (id);
-- up
create table `ein Name, der so lang ist, wie ein Name auf MariaDB werden ka` (
    a int,
    b int,
    index b (b),
    index a (a),
    constraint b foreign key (b) references author (id)
);
alter table `ein Name, der so lang ist, wie ein Name auf MariaDB werden ka` add foreign key (a) references author (id);
-- down
-- loses ein Name, der so lang ist, wie ein Name auf MariaDB werden ka
drop table `ein Name, der so lang ist, wie ein Name auf MariaDB werden ka`;
