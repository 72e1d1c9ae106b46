-- from
create table kept (id integer);
insert into kept values (1);
-- to
create table kept (id integer);
create table measured (id integer, d date not null) partition by range (d);
create table measured_one partition of measured for values from ('2024-05-01') to ('2025-03-01');
create function doubled(integer) returns integer language sql immutable as 'select $1 * 2';
alter table measured_one add check (doubled(id) <> 2);
alter table measured add constraint known check (id <> 0) not valid;
-- up
create table measured (
    id integer,
    d date not null
) partition by range (d);
create function doubled(integer)
 returns integer
 language sql
 immutable
as $function$select $1 * 2$function$;
create table measured_one partition of measured (
    constraint measured_one_id_check check (doubled(id) <> 2)
) for values from ('2024-05-01') to ('2025-03-01');
alter table measured add constraint known check (id <> 0) not valid;
-- down
-- loses measured_one
drop table measured_one;
drop function doubled(integer);
-- loses measured
drop table measured;
