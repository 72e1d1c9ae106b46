-- from
create table untouched (id int);
-- to
create table untouched (id int);
create table payment (id int, paid date);
create table payment_2007 (check (paid < '2008-01-01')) inherits (payment);
create rule early as on insert to payment where new.paid < '2008-01-01' do instead insert into payment_2007 values (new.*);
create policy own on payment using (id in (select id from payment_2007));
create function is_early(payment_2007) returns boolean language sql as 'select true';
create function kept() returns trigger language plpgsql as 'begin return new; end';
create trigger keep after update on payment for each row when (is_early(null::payment_2007)) execute function kept();
-- up
create table payment (
    id integer,
    paid date
);
create table payment_2007 (
    constraint payment_2007_paid_check check (paid < '2008-01-01'::date)
) inherits (payment);
create function is_early(payment_2007)
 returns boolean
 language sql
as $function$select true$function$;
create function kept()
 returns trigger
 language plpgsql
as $function$begin return new; end$function$;
create rule early as
    on insert to payment
   where new.paid < '2008-01-01'::date do instead  insert into payment_2007 (id, paid)
  values (new.id, new.paid);
create trigger keep after update on payment for each row when (is_early(null::payment_2007)) execute function kept();
create policy own on payment using ((id in ( select payment_2007.id
   from payment_2007)));
-- down
drop policy own on payment;
drop trigger keep on payment;
drop rule early on payment;
drop function is_early(payment_2007);
drop function kept();
-- loses payment_2007
drop table payment_2007;
-- loses payment
drop table payment;
