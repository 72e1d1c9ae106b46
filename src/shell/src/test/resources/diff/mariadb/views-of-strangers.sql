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
create definer = nobody@'%' view wide as
    select coalesce(f.title, '') as a, concat('', _latin1'x', n'y', 'ü') as b, cast(f.id as char(5) character set latin1) as c,
        date '2020-01-01' as d, date '2020-01-01' + interval 1 day as e, case when f.id then '' else 'x' end as f, not f.id as g,
        f.id is true as h, f.id between 1 and 2 as i, f.title collate utf8mb4_bin as j, -f.id as k, f.id <=> 1 as l, f.id div 2 as m,
        f.id % 2 as n, f.id | 1 as o, binary f.title as p, convert(f.title using latin1) as q, f.title regexp 'a' as r, x'41' as s,
        0b1 as t, 1.5e0 as u, substring(f.title, 1, 2) as v, trim(both 'x' from f.title) as w, extract(year from now()) as x,
        count(distinct r.title, r.id) as y, group_concat(r.title order by r.id separator '') as z, f.title like 'a!%' escape '!' as aa,
        'it''s' '' '\\ more' as bb, json_extract(f.title, '$.a') as cc
    from film f left join (reel r join reel s on r.id = s.id) on f.id = r.id
    where f.id in (1, 2) and exists (select 1 from reel where title <> '') and (select 1, '') = (1, f.title)
    group by 1, f.id order by 2, 3;
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
create definer = nobody@`%` view wide as
select coalesce(f.title, '') as a, concat('', _latin1'x', 'y', 'ü') as b, cast(f.id as char(5) charset latin1) as c, date'2020-01-01' as d, date'2020-01-01' + interval 1 day as e, case when f.id then '' else 'x' end as f, f.id = 0 as g, f.id is true as h, f.id between 1 and 2 as i, f.title collate utf8mb4_bin as j, -f.id as k, f.id <=> 1 as l, f.id div 2 as m, f.id mod 2 as n, f.id | 1 as o, cast(f.title as char charset binary) as p, convert(f.title using latin1) as q, f.title regexp 'a' as r, x'41' as s, 0x01 as t, 1.5e0 as u, substr(f.title, 1, 2) as v, trim(both 'x' from f.title) as w, extract(year from current_timestamp()) as x, count(distinct r.title, r.id) as y, group_concat(r.title order by r.id asc separator '') as z, f.title like 'a!%' escape '!' as aa, 'it\'s\\ more' as bb, json_extract(f.title, '$.a') as cc
from (film f left join (reel r join reel s on(r.id = s.id)) on(f.id = r.id))
where f.id in (1, 2) and exists(select 1 from reel where reel.title <> '' limit 1) and (select 1, '') = (1, f.title)
group by 1, f.id
order by 2, 3;
-- down
drop view checked;
drop view lengths;
drop view plain;
drop view wide;
create definer = nobody@`%` view gone as
select film.title, count(0) as n from film group by 1 order by 2, '' limit 5;
create or replace definer = nobody@`%` view longest as
select distinct film.title, film.length from film where film.title <> '' order by 2 desc limit 3;
