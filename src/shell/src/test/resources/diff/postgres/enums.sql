-- from
create type mood as enum ('sad', 'ok', 'glad');
create type size as enum ('s', 'l');
create table person (id int primary key, mood mood not null default 'ok', moods mood[], size size default 's');
create index person_glad on person (id) where mood = 'glad';
create view sad as select id from person where mood = 'sad';
create function of_mood(mood) returns bigint language sql begin atomic select count(*) from person where mood = $1; end;
-- to
create type mood as enum ('glad', 'it''s fine', 'ok');
create type size as enum ('xs', 's', 'm', 'l', 'xl');
create table person (id int primary key, mood mood not null default 'it''s fine', moods mood[], size size default 'm');
create index person_glad on person (id) where mood = 'glad';
create view sad as select id from person where mood = 'ok';
create function of_mood(mood) returns bigint language sql begin atomic select count(*) from person where mood = $1; end;
-- up
-- outside of a transaction
alter type size add value 'xs' before 's';
-- outside of a transaction
alter type size add value 'm' after 's';
-- outside of a transaction
alter type size add value 'xl';
drop view sad;
drop function of_mood(mood);
drop index person_glad;
alter table person alter column mood drop default;
alter type mood rename to mood_old;
create type mood as enum ('glad', 'it''s fine', 'ok');
-- loses person.mood
alter table person alter column mood type mood using mood::text::mood;
-- loses person.moods
alter table person alter column moods type mood[] using moods::text[]::mood[];
alter table person alter column mood set default 'it''s fine';
alter table person alter column size set default 'm';
create index person_glad on person (id) where mood = 'glad'::mood;
create function of_mood(mood)
 returns bigint
 language sql
begin atomic
 select count(*) as count
    from person
   where (person.mood = $1);
end;
create view sad as
 select person.id
   from person
  where person.mood = 'ok'::mood;
drop type mood_old;
-- down
drop view sad;
drop function of_mood(mood);
drop index person_glad;
alter table person alter column mood drop default;
alter type mood rename to mood_old;
create type mood as enum ('sad', 'ok', 'glad');
-- loses person.mood
alter table person alter column mood type mood using mood::text::mood;
-- loses person.moods
alter table person alter column moods type mood[] using moods::text[]::mood[];
alter table person alter column mood set default 'ok';
alter table person alter column size set default 's';
create index person_glad on person (id) where mood = 'glad'::mood;
create function of_mood(mood)
 returns bigint
 language sql
begin atomic
 select count(*) as count
    from person
   where (person.mood = $1);
end;
create view sad as
 select person.id
   from person
  where person.mood = 'sad'::mood;
drop type mood_old;
alter table person alter column size drop default;
alter type size rename to size_old;
create type size as enum ('s', 'l');
-- loses person.size
alter table person alter column size type size using size::text::size;
alter table person alter column size set default 's';
drop type size_old;
