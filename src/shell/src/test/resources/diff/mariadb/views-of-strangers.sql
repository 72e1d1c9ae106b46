-- from
create table film (id int primary key, title varchar(20), length int);
create table reel (id int primary key, title varchar(20), length int);
create definer = nobody@'%' view longest as select distinct title, length from film where title <> '' order by 2 desc limit 3;
create definer = nobody@'%' view gone as select title, count(*) as n from film group by 1 order by 2, '' limit 5;
-- to
create table film (id int primary key, title varchar(20), length int);
create table reel (id int primary key, title varchar(20), length int);
create definer = nobody@'%' view longest as select distinct title, length from film where title <> '' order by 1 desc limit 3;
create definer = nobody@'%' view lengths as
    select length, count(*) as n, _latin1'it''s' as text from film where id in (select id from film where title <> '' group by 1) group by 1, title
    union all (select id, length, '' from film order by 2 limit 1) order by 3, 1;
create definer = nobody@'%' view checked as
    select id, title from film where length > (select max(length) from reel group by title order by 1 limit 1) with cascaded check option;
create view plain as select '' as a, length from film order by 2, '';
-- up
drop view gone;
create definer = nobody@`%` view checked as
select film.id, film.title
from film
where film.length > (select max(reel.length) from reel group by reel.title order by 1 limit 1)
with cascaded check option;
create definer = nobody@`%` view lengths as
select film.length, count(0) as n, _latin1'it\'s' as text
from film
where film.id in (select film.id from film where film.title <> '' group by 1)
group by 1, film.title
union all (select film.id, film.length, '' as `Name_exp_3` from film order by 2 limit 1)
order by 3, 1;
create or replace definer = nobody@`%` view longest as
select distinct film.title, film.length from film where film.title <> '' order by 1 desc limit 3;
create view plain as
select '' as a, film.length from film order by 2, '';
-- down
drop view checked;
drop view lengths;
drop view plain;
create definer = nobody@`%` view gone as
select film.title, count(0) as n from film group by 1 order by 2, '' limit 5;
create or replace definer = nobody@`%` view longest as
select distinct film.title, film.length from film where film.title <> '' order by 2 desc limit 3;
