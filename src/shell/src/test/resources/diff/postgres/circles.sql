-- from
create table untouched (id int);
-- to
create table untouched (id int);
create table a (id int primary key, b int);
create table b (id int primary key, a int references a);
alter table a add foreign key (b) references b deferrable initially deferred;
create function next_of_c() returns int language plpgsql as $$ begin return (select coalesce(max(id), 0) + 1 from c); end $$;
create table c (id int primary key default next_of_c(), self int references c);
create function even(int) returns boolean language plpgsql as $$ begin return $1 = 0 or odd($1 - 1); end $$;
create function odd(int) returns boolean language sql as 'select $1 <> 0 and even($1 - 1)';
-- up
create table a (
    id integer primary key,
    b integer
);
create table b (
    id integer primary key,
    a integer
);
create table c (
    id integer primary key,
    self integer references c(id)
);
alter table a add constraint a_b_fkey foreign key (b) references b(id) deferrable initially deferred;
alter table b add constraint b_a_fkey foreign key (a) references a(id);
create function even(integer)
 returns boolean
 language plpgsql
as $function$ begin return $1 = 0 or odd($1 - 1); end $function$;
create function next_of_c()
 returns integer
 language plpgsql
as $function$ begin return (select coalesce(max(id), 0) + 1 from c); end $function$;
alter table c alter column id set default next_of_c();
create function odd(integer)
 returns boolean
 language sql
as $function$select $1 <> 0 and even($1 - 1)$function$;
-- down
drop function even(integer);
drop function odd(integer);
alter table a drop constraint a_b_fkey;
alter table b drop constraint b_a_fkey;
-- loses a
drop table a;
-- loses b
drop table b;
-- loses c
drop table c;
drop function next_of_c();
