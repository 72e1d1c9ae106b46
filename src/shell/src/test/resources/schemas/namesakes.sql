create table person (id int primary key, name varchar(20), boss_id int references person (id));

create table pet (id int primary key, owner_id int references person (id), name varchar(20));

create view elder as select * from person where id < 10;

insert into person values (1, 'ann', null), (2, 'bob', 1);

insert into pet values (1, 1, 'rex')
