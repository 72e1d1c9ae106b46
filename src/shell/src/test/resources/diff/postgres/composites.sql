-- from
create type mood as enum ('sad', 'ok');
create type stay as (arrival date, mood mood, rooms integer[], note text);
create type visit as (stay stay, price numeric);
create type few as (a integer, b text);
create type plain as (a integer, b text);
create table t (id integer primary key, stay stay, visit visit, few few);
create table u (id integer primary key, stay stay);
create function plus(plain) returns integer language sql as 'select $1.a';
-- to
create type mood as enum ('ok', 'glad');
create type stay as (note text, arrival timestamp, mood mood, z integer, rooms integer[]);
create type visit as (price numeric, stay stay);
create type few as (a bigint, z integer, y text, x date);
create type plain as (a bigint, b text);
create table t (id integer primary key, stay stay, visit visit, few few);
create table u (id integer primary key, stay stay) partition by hash (id);
create function plus(plain) returns integer language sql as 'select 1';
-- up
alter table u drop constraint u_pkey;
alter type few rename to few_old;
alter type visit rename to visit_old;
alter type stay rename to stay_old;
alter type mood rename to mood_old;
alter table u rename to u_old;
create type few as (
    a bigint,
    z integer,
    y text,
    x date
);
create type mood as enum ('ok', 'glad');
create type stay as (
    note text,
    arrival timestamp without time zone,
    mood mood,
    z integer,
    rooms integer[]
);
create type visit as (
    price numeric,
    stay stay
);
alter type plain alter attribute a type bigint;
create table u (
    id integer primary key,
    stay stay
) partition by hash (id);
insert into u (id, stay)
select id, case when stay is distinct from null then row((stay).note, (stay).arrival, (stay).mood::text::mood, null, (stay).rooms)::stay end
  from u_old;
-- loses t.few
alter table t alter column few type few using case when few is distinct from null then row((few).a, null, null, null)::few end;
-- loses t.stay
alter table t alter column stay type stay using case when stay is distinct from null then row((stay).note, (stay).arrival, (stay).mood::text::mood, null, (stay).rooms)::stay end;
-- loses t.visit
alter table t alter column visit type visit using case when visit is distinct from null then row((visit).price, case when (visit).stay is distinct from null then row(((visit).stay).note, ((visit).stay).arrival, ((visit).stay).mood::text::mood, null, ((visit).stay).rooms)::stay end)::visit end;
create or replace function plus(plain)
 returns integer
 language sql
as $function$select 1$function$;
-- loses u.stay
drop table u_old;
drop type few_old;
drop type visit_old;
drop type stay_old;
drop type mood_old;
-- down
alter table u drop constraint u_pkey;
alter type few rename to few_old;
alter type visit rename to visit_old;
alter type stay rename to stay_old;
alter type mood rename to mood_old;
alter table u rename to u_old;
create type few as (
    a integer,
    b text
);
create type mood as enum ('sad', 'ok');
create type stay as (
    arrival date,
    mood mood,
    rooms integer[],
    note text
);
create type visit as (
    stay stay,
    price numeric
);
alter type plain alter attribute a type integer;
create table u (
    id integer primary key,
    stay stay
);
insert into u (id, stay)
select id, case when stay is distinct from null then row((stay).arrival, (stay).mood::text::mood, (stay).rooms, (stay).note)::stay end
  from u_old;
-- loses t.few
alter table t alter column few type few using case when few is distinct from null then row((few).a, null)::few end;
-- loses t.stay
alter table t alter column stay type stay using case when stay is distinct from null then row((stay).arrival, (stay).mood::text::mood, (stay).rooms, (stay).note)::stay end;
-- loses t.visit
alter table t alter column visit type visit using case when visit is distinct from null then row(case when (visit).stay is distinct from null then row(((visit).stay).arrival, ((visit).stay).mood::text::mood, ((visit).stay).rooms, ((visit).stay).note)::stay end, (visit).price)::visit end;
create or replace function plus(plain)
 returns integer
 language sql
as $function$select $1.a$function$;
-- loses u.stay
drop table u_old;
drop type few_old;
drop type visit_old;
drop type stay_old;
drop type mood_old;
