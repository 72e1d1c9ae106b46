-- from
create table kept (id integer);
create table dropped (id integer);
-- to
create table kept (id integer);
create table former (id integer, name text);
create type pair as (a integer);
-- What it names was there once.
create function renamed() returns bigint language sql as 'select count(*) from former';
create function named(n text) returns setof integer language sql as 'select id from former where name = n';
create procedure emptied() language sql as 'delete from former';
create function typed() returns integer language plpgsql as $$ declare one pair; begin return one.a; end $$;
create function columned() returns text language plpgsql as $$ declare one former.name%type; begin return one; end $$;
alter table former rename to later;
alter type pair rename to other_pair;
-- Never valid: a dump makes all functions so.
set check_function_bodies = off;
create function missing() returns bigint language sql as 'select count(*) from nowhere';
create function calling() returns bigint language sql as 'select missing() + nothing()';
reset check_function_bodies;
-- Valid.
create function counted() returns bigint language sql as 'select count(*) from later';
-- up
-- loses dropped
drop table dropped;
create type other_pair as (
    a integer
);
create table later (
    id integer,
    name text
);
set check_function_bodies = off;
create function columned()
 returns text
 language plpgsql
as $function$ declare one former.name%type; begin return one; end $function$;
reset check_function_bodies;
create function counted()
 returns bigint
 language sql
as $function$select count(*) from later$function$;
set check_function_bodies = off;
create function missing()
 returns bigint
 language sql
as $function$select count(*) from nowhere$function$;
create function calling()
 returns bigint
 language sql
as $function$select missing() + nothing()$function$;
create function named(n text)
 returns setof integer
 language sql
as $function$select id from former where name = n$function$;
create function renamed()
 returns bigint
 language sql
as $function$select count(*) from former$function$;
create function typed()
 returns integer
 language plpgsql
as $function$ declare one pair; begin return one.a; end $function$;
create procedure emptied()
 language sql
as $procedure$delete from former$procedure$;
reset check_function_bodies;
-- down
drop procedure emptied();
drop function calling();
drop function columned();
drop function counted();
drop function missing();
drop function named(n text);
drop function renamed();
drop function typed();
-- loses later
drop table later;
drop type other_pair;
create table dropped (
    id integer
);
