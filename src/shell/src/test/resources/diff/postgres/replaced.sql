-- from
create function rate(x int) returns int language sql immutable as 'select x * 2';
create table item (id int primary key, price int default rate(1), constraint dear check (rate(price) > 0));
create index item_rate on item (rate(price));
create view rates as select rate(price) as rate from item;
create materialized view totals as select sum(rate) as total from rates;
create unique index totals_total on totals (total);
create function stamp() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stamped before insert on item for each row execute function stamp();
create table box (id int);
create sequence counter;
alter table item enable row level security;
create policy own on item using (rate(price) > 1);
-- to
create function rate(x int) returns bigint language sql immutable as 'select x * 3::bigint';
create table item (id int primary key, price int default rate(1), constraint dear check (rate(price) > 0));
create index item_rate on item (rate(price));
create view rates as select rate(price) as rate from item;
create materialized view totals as select sum(rate) as total from rates;
create unique index totals_total on totals (total);
create function stamp() returns trigger language plpgsql as $$ begin new.price = '$body$'; return new; end $$;
create trigger stamped before insert or update on item for each row execute function stamp();
create view box as select 1 as id;
create table counter (id int);
alter table item enable row level security;
alter table item force row level security;
create policy own on item using (rate(price) > 2) with check (rate(price) > 3);
-- up
drop policy own on item;
drop materialized view totals;
drop view rates;
drop index item_rate;
alter table item drop constraint dear;
alter table item alter column price drop default;
drop function rate(x integer);
-- loses box
drop table box;
-- loses counter
drop sequence counter;
create table counter (
    id integer
);
alter table item force row level security;
create function rate(x integer)
 returns bigint
 language sql
 immutable
as $function$select x * 3::bigint$function$;
alter table item alter column price set default rate(1);
alter table item add constraint dear check (rate(price) > 0);
create index item_rate on item (rate(price));
create or replace function stamp()
 returns trigger
 language plpgsql
as $function$ begin new.price = '$body$'; return new; end $function$;
create view box as
 select 1 as id;
create view rates as
 select rate(item.price) as rate
   from item;
create materialized view totals as
 select sum(rates.rate) as total
   from rates;
create unique index totals_total on totals (total);
create or replace trigger stamped before insert or update on item for each row execute function stamp();
create policy own on item using (rate(price) > 2) with check (rate(price) > 3);
-- down
drop policy own on item;
drop materialized view totals;
drop view box;
drop view rates;
drop index item_rate;
alter table item drop constraint dear;
alter table item alter column price drop default;
drop function rate(x integer);
-- loses counter
drop table counter;
create sequence counter;
create table box (
    id integer
);
alter table item no force row level security;
create function rate(x integer)
 returns integer
 language sql
 immutable
as $function$select x * 2$function$;
alter table item alter column price set default rate(1);
alter table item add constraint dear check (rate(price) > 0);
create index item_rate on item (rate(price));
create or replace function stamp()
 returns trigger
 language plpgsql
as $function$ begin return new; end $function$;
create view rates as
 select rate(item.price) as rate
   from item;
create materialized view totals as
 select sum(rates.rate) as total
   from rates;
create unique index totals_total on totals (total);
create or replace trigger stamped before insert on item for each row execute function stamp();
create policy own on item using (rate(price) > 1);
