create type pair as (a int, b text);

create type mood as enum ('fine', 'not so fine');

create table event (id integer primary key, place pair, mood mood, places pair[]);

insert into event values (1, row(1, 'here'), 'fine', array[row(2, 'there')::pair]);
