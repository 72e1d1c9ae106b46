create table language (id int primary key, name varchar(20) not null);

create table film (id int primary key, title varchar(100) not null, description varchar(500), language_id int not null references language (id), original_language_id int references language (id), length int, views bigint not null, rental_rate decimal(4,2) not null, rating {rating}, released date, last_update {datetime} not null, active boolean not null, weight {double});

create table actor (actor_id int primary key, first_name varchar(45) not null, last_name varchar(45) not null);

create table film_actor (film_id int not null references film (id), actor_id int not null references actor (actor_id), primary key (film_id, actor_id));

create table employee (id int primary key, name varchar(40) not null, manager_id int references employee (id), salary decimal(8,2), start int);

insert into language values (1, 'English'), (2, 'Français'), (3, '中文');

insert into film values
 (1, 'ACADEMY DINOSAUR', 'An epic drama', 1, null, 86, 3000000000, 0.99, 'PG', '2006-02-15', '2006-02-15 05:03:42', true, 1.5),
 (2, 'ACE GOLDFINGER', 'A 100% astounding epistle', 1, 2, 48, 12, 4.99, 'G', '2007-01-01', '2006-02-15 05:03:42', true, 2.25),
 (3, 'O''BRIEN "QUOTED"', null, 2, 1, 130, 7, 2.99, 'R', null, '2020-12-31 23:59:59', false, null),
 (4, 'Under_score', 'small', 1, null, null, 0, 2.99, 'PG-13', '2006-02-15', '2021-06-30 00:00:00', true, 0.1),
 (5, '茶馆', '', 3, null, 115, 99, 0.99, null, '1982-11-05', '2006-02-15 05:03:42', false, 3.75);

insert into actor values (1, 'PENELOPE', 'GUINESS'), (2, 'NICK', 'WAHLBERG'), (3, 'ED', 'CHASE'), (4, 'PENELOPE', 'CRUZ');

insert into film_actor values (1, 1), (1, 2), (2, 3), (3, 1), (5, 4);

insert into employee values (1, 'Ada', null, 900.00, 2001), (2, 'Bob', 1, 500.50, 2010), (3, 'Cid', 1, 500.50, 2012), (4, 'Dot', 2, null, 2020);
