-- from
create table film (id int primary key, title varchar(50), year int);
create view titles as select title from film;
create view recent as select * from film where year > 2000;
create view gone as select * from recent;
-- to
create table film (id int primary key, name varchar(50), year int);
create algorithm=merge sql security invoker view titles as select name as title from film where year is not null with cascaded check option;
create view recent as select * from titles where title <> 'it''s \\ {}';
create view named (a, `select`) as select id, count(*) from film group by id having count(*) > 1 order by 2 desc limit 3;
create view base as select * from named n join recent r left join film f on f.id = n.a;
-- up
drop view gone;
-- loses film.title
alter table film
    drop column title,
    add column name varchar(50) after id;
create view named as
select film.id as a, count(0) as `select`
from film
group by film.id
having count(0) > 1
order by 2 desc
limit 3;
create or replace algorithm = merge sql security invoker view titles as
select film.name as title from film where film.year is not null with cascaded check option;
create or replace view recent as
select titles.title from titles where titles.title <> 'it\'s \\ {}';
create view base as
select n.a, n.`select`, r.title, f.id, f.name, f.year
from ((named n join recent r) left join film f on(f.id = n.a));
-- down
drop view base;
drop view named;
-- loses film.name
alter table film
    drop column name,
    add column title varchar(50) after id;
create or replace view recent as
select film.id, film.title, film.year from film where film.year > 2000;
create view gone as
select recent.id, recent.title, recent.year from recent;
create or replace view titles as
select film.title from film;
