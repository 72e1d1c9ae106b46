create table film (id integer primary key, title varchar(80) not null, made year, poster blob, facts json);

insert into film values (1, 'Metropolis', 1927, x'89504e47', '{"length": 153}'), (2, 'M', 1931, null, null);

create function doubled(n integer) returns integer deterministic return n * 2;

create procedure films_since(in since integer, out total integer) reads sql data begin
  select title, made from film where made >= since order by id;
  select count(*) into total from film where made >= since; end;
