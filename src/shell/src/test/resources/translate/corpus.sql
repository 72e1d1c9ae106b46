# One statement a line, run on every database; where only some know it, their names stand in front of it.
select * from film where length > 100
select title, length from film where rental_rate = 2.99 order by title
select title from film where 100 < length
select title from film where views > 2999999999
select f.title from film f where f.length >= 48 and f.length <= 100
select film.title, film.length from film
SELECT TITLE FROM film WHERE LENGTH <> 86;
select title as t, length len from film order by len desc
select distinct rental_rate from film order by rental_rate
select distinct rating from film where rating is not null order by 1
select title from film where rating = 'PG'
select title from film where rating in ('PG', 'PG-13')
select title from film where rating not in ('PG', 'R')
select title from film where active = true
select title from film where active and not (length > 100)
select title from film where not active or length is null
select title from film where released = '2006-02-15'
select title from film where released between '2006-01-01' and '2006-12-31'
[mariadb postgres] select title from film where released > date '2006-12-31'
[mariadb postgres] select title from film where last_update >= '2020-01-01 00:00:00' and last_update < timestamp '2021-01-01 00:00:00'
select title from film where last_update > '2020-12-31 23:59:58'
select title from film where description is null
select title from film where description = ''
select title from film where title like 'AC%'
select title from film where title not like '%E%'
select title from film where description like '%100!%%' escape '!'
[mariadb] select title from film where title like '%\_%' escape '\\'
[postgres sqlite] select title from film where title like '%\_%' escape '\'
[postgres] select title from film where title ilike 'under%'
[mariadb] select title from film where title regexp '^A'
select title from film where title = 'O''BRIEN "QUOTED"'
select title from film where title = '茶馆'
select title from film where length between 50 and 120 and language_id in (1, 3)
select title from film where length not between 50 and 120
select title from film where id in (1, 2, language_id)
select title from film where weight > 1 and weight < 3.5
select title, rental_rate * 2, rental_rate + 1 from film
select title, length + 10 as longer, length - 1, length * 2, -length from film
select title, length / 10 from film where length is not null
select title, length % 7 from film
select title, rental_rate / 3 from film
select title, length / 4.0 from film where length is not null
select title, length * 1.5, length - 0.25, 1.0 / length from film where length > 0
select views + length, views * 2 from film where length is not null
select id + 0.5 from film
select length * rental_rate from film
select (length + 10) * 2 from film
[postgres sqlite] select title || ' (' || rating || ')' from film
[mariadb] select concat(title, ' (', rating, ')') from film
select upper(title), lower(title), length(title) from film
[mariadb] select char_length(title), reverse(title), left(title, 3), right(title, 3) from film
[postgres] select char_length(title), reverse(title), left(title, 3), right(title, 3) from film
select trim(title), ltrim(title), rtrim(title), replace(title, 'A', 'b') from film
[mariadb postgres] select substring(title, 1, 3), lpad(title, 20, '*'), rpad(title, 4, '-') from film
[sqlite] select substr(title, 2), substr(title, 1, 3) from film
select abs(-length), round(rental_rate), round(rental_rate, 1) from film
[mariadb postgres] select floor(rental_rate), ceil(rental_rate), ceiling(rental_rate), sign(length) from film
[mariadb postgres] select power(length, 2), sqrt(length), mod(length, 10) from film
select coalesce(description, 'none'), coalesce(length, 0), nullif(length, 86) from film
select coalesce(description, title) from film
[mariadb sqlite] select ifnull(length, 0) from film
[mariadb postgres] select greatest(length, 100), least(length, 100, id) from film where length is not null
select case when length > 100 then 'long' when length is null then null else 'short' end as kind from film
select case rating when 'PG' then 1 when 'R' then 2 else 0 end from film
select case language_id when 1 then title else 'other' end from film
select cast(length as char) from film where length is not null
select cast(rental_rate as decimal(10, 0)) from film
[postgres] select length::text, '3'::int + 1 from film
[mariadb] select cast(title as char(3)), cast('12' as signed) from film
[postgres] select cast(title as varchar(3)), cast(length as bigint) from film
select 1
select 1, 'a', null, 2.5
select null as none, title from film
select count(*) from film
select count(*), count(length), count(distinct rental_rate) from film
select sum(length), avg(length), min(title), max(rental_rate) from film
select min(released), max(last_update) from film
select rating, count(*) as n from film group by rating order by n desc, rating
select language_id, sum(rental_rate) as total from film group by language_id having sum(rental_rate) > 1 order by language_id
select language_id, count(*) from film group by language_id having count(*) > 1
select length + 1, count(*) from film group by length + 1 order by 1
select length > 100, count(*) from film where length is not null group by length > 100
select case when length > 100 then 'long' else 'short' end, count(*) from film group by case when length > 100 then 'long' else 'short' end
[mariadb sqlite postgres] select language_id as l, count(*) from film group by l order by l
select rental_rate, count(*) from film group by 1 order by 1
[mariadb] select language_id, rental_rate, count(*) from film group by language_id, rental_rate with rollup
[postgres] select language_id, rental_rate, count(*) from film group by rollup (language_id, rental_rate)
[mariadb] select language_id, group_concat(title order by title separator '; ') from film group by language_id
[postgres] select language_id, string_agg(title, '; ' order by title) from film group by language_id
[sqlite] select language_id, group_concat(title, '; ') from film group by language_id
[mariadb] select group_concat(distinct rental_rate order by rental_rate) from film
[postgres sqlite] select count(*) filter (where length > 100) from film
[mariadb postgres] select stddev_pop(length), var_samp(length) from film
[postgres] select bool_and(active), bool_or(active) from film
select film.title, language.name from film join language on film.language_id = language.id
select f.title, l.name from film f inner join language l on l.id = f.language_id where l.name = 'English' order by f.title
select f.title, l.name, o.name from film f join language l on l.id = f.language_id left join language o on o.id = f.original_language_id
select title, name from film f left outer join language l on f.original_language_id = l.id
select f.title, l.name from language l right join film f on f.original_language_id = l.id
[postgres sqlite] select f.title, l.name from film f full outer join language l on f.original_language_id = l.id
select a.first_name, f.title from actor a join film_actor fa on fa.actor_id = a.actor_id join film f on f.id = fa.film_id order by 1, 2
select first_name, title from actor join film_actor using (actor_id) join film on film.id = film_id
select first_name, film_id from actor natural join film_actor
select count(*) from film cross join language
select f.title, l.name from film f, language l where f.language_id = l.id
select * from film f join language l on f.language_id = l.id
select f.*, l.name from film f join language l on f.language_id = l.id
select film.* from film
select *, length + 1 from film
select e.name, m.name as manager from employee e left join employee m on e.manager_id = m.id order by e.id
select title from film where length > (select avg(length) from film)
select title from film where length = (select max(length) from film)
select title from film where language_id in (select id from language where name like 'E%')
select title from film where id not in (select film_id from film_actor)
select l.name from language l where exists (select 1 from film f where f.language_id = l.id and f.length > 100)
select l.name from language l where not exists (select * from film where film.language_id = l.id)
select l.name, (select count(*) from film f where f.language_id = l.id) as films from language l
[mariadb postgres] select title from film where length >= all (select length from film where length is not null)
[mariadb postgres] select title from film where length > any (select length from film)
select t.title from (select title, length from film where length > 50) as t where t.length < 100
select t.n, t.l from (select language_id as l, count(*) as n from film group by language_id) t where t.n > 1
select * from (select title, rental_rate * 2 as twice from film) x order by twice, title
with longs as (select * from film where length > 80) select title from longs order by title
with a as (select id, title from film), b as (select film_id, count(*) as n from film_actor group by film_id) select a.title, b.n from a join b on a.id = b.film_id
with counts (language, n) as (select language_id, count(*) from film group by language_id) select language, n from counts where n > 1
with recursive up (n) as (select 1 union all select n + 1 from up where n < 5) select n from up
with recursive chain as (select id, name, manager_id from employee where id = 4 union all select e.id, e.name, e.manager_id from employee e join chain c on e.id = c.manager_id) select name from chain
select title, row_number() over (order by id) as r from film
select title, rank() over (partition by language_id order by rental_rate desc), dense_rank() over (order by rental_rate) from film
select title, sum(rental_rate) over (partition by language_id order by id rows between unbounded preceding and current row) from film
select title, lag(title) over (order by id), lead(title, 2) over (order by id) from film
[postgres sqlite] select id, lag(length, 1, 0) over (order by id) from film
select title, first_value(title) over (order by id), count(*) over () from film
select title, ntile(2) over (order by id) from film
select id, sum(length) over w from film window w as (partition by language_id order by id)
select sum(views) over (order by id rows between 1 preceding and 1 following) from film
select title from film order by length desc, title limit 2
select title from film order by id limit 2 offset 1
[mariadb sqlite] select title from film order by id limit 1, 2
[mariadb postgres] select title from film order by id fetch first 2 rows only
[postgres] select title from film order by rental_rate fetch first 1 rows with ties
[postgres sqlite] select title, length from film order by length nulls first, id
[postgres sqlite] select title, length from film order by length desc nulls last, id
select title from film order by coalesce(length, 0), id
select name from language union select first_name from actor
select name from language union all select name from employee order by name
select id from language union select views from film
select id from film except select film_id from film_actor
select id from film intersect select film_id from film_actor
select id from language union select id from film union all select 9 order by 1
[mariadb postgres] (select title from film order by id limit 1) union all (select name from language where id = 3)
[postgres sqlite] values (1, 'a'), (2, 'b')
[mariadb postgres] select title from film where (language_id, rental_rate) = (1, 0.99)
[mariadb postgres] select title from film where (language_id, rental_rate) in ((1, 0.99), (2, 2.99))
[mariadb] select year(released), month(released), day(released) from film
[postgres] select extract(year from released), extract(month from released) from film
[mariadb] select extract(year from released) from film
[mariadb] select date(last_update), hour(last_update) from film
[mariadb] select title from film where released > '2006-02-15' - interval 30 year
[mariadb] select released + interval 1 day, date_add(last_update, interval 2 hour), date_sub(released, interval 1 month) from film
[mariadb] select if(length > 100, 'long', 'short') from film
[mariadb] select date_format(released, '%Y') from film
[sqlite] select strftime('%Y', released) from film
[postgres] select to_char(released, 'YYYY') from film
[mariadb] select title from film where title sounds like 'ACADEMY DINOSAUR' and length > 10
[postgres] select title from film where title ~ '^A' and length > 10
[postgres] select f.title from film f where f.title ~* 'ace' and f.length > 10
[postgres] select to_char(f.released, 'YYYY') as y, f.title from film f order by f.id
[sqlite] select title from film where title glob 'A*' and length > 10
[postgres] select g from generate_series(1, 3) g
[postgres] select distinct on (language_id) language_id, title from film order by language_id, id
[mariadb] select title from film where active = 1
[mariadb] select title from film where length and active
[mariadb] select sum(length > 100) from film
[mariadb] select `title` from `film` where `length` = "86"
[mariadb] select title from film where length = '86'
[mariadb] select straight.title from film straight where straight.length <=> null
[postgres] select "title" from "film" where length is distinct from 86
[mariadb] select title from film where active is true
select title from film where length > 100 or length < 50 and active
select title from film where (length > 100 or length < 50) and active
select title /* a comment */ from film -- and another
select start from employee where salary = 500.5
select avg(salary), sum(salary) / count(*) from employee
select manager_id, count(*) from employee where manager_id is not null group by manager_id
select max(length) - min(length) from film
select round(avg(length), 1) from film
select count(*) * 2 + 1 from film
