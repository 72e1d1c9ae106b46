create table film (id integer primary key, title varchar(80) not null, price decimal(6,2) not null, added datetime not null);

insert into film values (1, 'Metropolis', 3.50, '2024-01-01 10:00:00'), (2, 'M', 12.00, '2024-02-01 10:00:00');

create function shop_name() returns varchar(20) deterministic return 'Nickelodeon';

create function in_stock(film_id integer) returns boolean reads sql data return film_id = 1;

create function priced(price decimal(6,2), rate double, coupon varchar(10)) returns decimal(10,2) deterministic
  return price * rate - if(coupon = 'TEN', 10, 0);

create function days_since(then_at datetime, today date) returns bigint deterministic return datediff(today, then_at);

create function nothing(word varchar(5)) returns varchar(5) deterministic return null;

create function `count`(word varchar(20)) returns integer deterministic return length(word);

create procedure touch() update film set added = '2025-01-01' where id = 1;

create procedure all_films() select id, title from film order by id;

create procedure doubled(inout number integer) set number = number * 2;

create procedure cheapest(out title varchar(80), out price decimal(6,2))
  select f.title, f.price into title, price from film f order by f.price limit 1;

create procedure report(in below decimal(6,2), inout note varchar(40), out how_many integer) begin
  select id, title from film where film.price < below order by id;
  select title, added from film order by id desc;
  select count(*) into how_many from film where film.price < below;
  set note = concat(note, '!'); end;

create procedure fails(in n integer) begin
  select id from film where id = n;
  signal sqlstate '45000' set message_text = 'out of film'; end;

create procedure nobody(out title varchar(80)) set title = null;
