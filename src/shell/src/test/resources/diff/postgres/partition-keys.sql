-- with rows
-- from
create type mood as enum ('sad', 'ok', 'happy');
create table felt (mood mood, strength integer) partition by list (mood);
create table felt_sad partition of felt for values in ('sad');
create table felt_rest partition of felt default;
create table visit (id integer primary key, note text) partition by range (id);
create table visit_low partition of visit for values from (1) to (10);
create table visit_rest partition of visit default partition by hash (id);
create table visit_half partition of visit_rest for values with (modulus 1, remainder 0);
create index visit_note on visit (note);
create view visits as select id from visit;
create table named (id integer, "Full name" varchar(20)) partition by list (lower("Full name"));
create table named_rest partition of named default;
-- to
create type mood as enum ('happy', 'ok', 'sad');
create table felt (mood mood, strength integer) partition by list (mood);
create table felt_sad partition of felt for values in ('sad');
create table felt_rest partition of felt default;
create table visit (id bigint primary key, note text) partition by range (id);
create table visit_low partition of visit for values from (1) to (10);
create table visit_rest partition of visit default partition by hash (id);
create table visit_half partition of visit_rest for values with (modulus 1, remainder 0);
create index visit_note on visit (note);
create view visits as select id from visit;
create table named (id integer, "Full name" text) partition by list (lower("Full name"));
create table named_rest partition of named default;
-- up
drop view visits;
drop index visit_note;
alter table visit drop constraint visit_pkey;
alter type mood rename to mood_old;
alter table felt_rest rename to felt_rest_old;
alter table felt_sad rename to felt_sad_old;
alter table felt rename to felt_old;
alter table named_rest rename to named_rest_old;
alter table named rename to named_old;
alter table visit_half rename to visit_half_old;
alter table visit_low rename to visit_low_old;
alter table visit_rest rename to visit_rest_old;
alter table visit rename to visit_old;
create type mood as enum ('happy', 'ok', 'sad');
create table felt (
    mood mood,
    strength integer
) partition by list (mood);
create table felt_rest partition of felt default;
create table felt_sad partition of felt for values in ('sad');
create table named (
    id integer,
    "Full name" text
) partition by list (lower("Full name"));
create table named_rest partition of named default;
create table visit (
    id bigint primary key,
    note text
) partition by range (id);
create table visit_low partition of visit for values from ('1') to ('10');
create table visit_rest partition of visit default partition by hash (id);
create table visit_half partition of visit_rest for values with (modulus 1, remainder 0);
insert into felt (mood, strength)
select mood::text::mood, strength
  from felt_old;
insert into named (id, "Full name")
select id, "Full name"::text
  from named_old;
insert into visit (id, note)
select id::bigint, note
  from visit_old;
create index visit_note on visit (note);
create view visits as
 select visit.id
   from visit;
drop table felt_old;
drop table named_old;
drop table visit_old;
drop type mood_old;
-- down
drop view visits;
drop index visit_note;
alter table visit drop constraint visit_pkey;
alter type mood rename to mood_old;
alter table felt_rest rename to felt_rest_old;
alter table felt_sad rename to felt_sad_old;
alter table felt rename to felt_old;
alter table named_rest rename to named_rest_old;
alter table named rename to named_old;
alter table visit_half rename to visit_half_old;
alter table visit_low rename to visit_low_old;
alter table visit_rest rename to visit_rest_old;
alter table visit rename to visit_old;
create type mood as enum ('sad', 'ok', 'happy');
create table felt (
    mood mood,
    strength integer
) partition by list (mood);
create table felt_rest partition of felt default;
create table felt_sad partition of felt for values in ('sad');
create table named (
    id integer,
    "Full name" character varying(20)
) partition by list (lower(("Full name")::text));
create table named_rest partition of named default;
create table visit (
    id integer primary key,
    note text
) partition by range (id);
create table visit_low partition of visit for values from (1) to (10);
create table visit_rest partition of visit default partition by hash (id);
create table visit_half partition of visit_rest for values with (modulus 1, remainder 0);
insert into felt (mood, strength)
select mood::text::mood, strength
  from felt_old;
insert into named (id, "Full name")
select id, "Full name"::character varying(20)
  from named_old;
insert into visit (id, note)
select id::integer, note
  from visit_old;
create index visit_note on visit (note);
create view visits as
 select visit.id
   from visit;
drop table felt_old;
-- loses named.Full name
-- loses named_rest.Full name
drop table named_old;
-- loses visit.id
-- loses visit_low.id
-- loses visit_rest.id
-- loses visit_half.id
drop table visit_old;
drop type mood_old;
