-- with rows
-- from
create type mood as enum ('a', 'b');
create table moods (id integer not null, mood mood, moods mood[]) partition by range (id);
create table rest partition of moods default;
create table p (id integer, c integer, k text) partition by list (id);
create table q partition of p for values in (1);
create index q_own on q (c);
create statistics q_statistics on id, c from q;
alter table q add constraint q_key unique (c);
create table stays partition of p default;
-- to
create type mood as enum ('a', 'b', 'c');
create table moods (id integer not null, mood mood, moods mood[]) partition by range (id);
create table rest partition of moods for values from (minvalue) to (maxvalue);
create table p (id integer, c integer, k text) partition by list (id);
create table q (id integer, k text);
create table stays partition of p default;
-- up
drop index q_own;
alter table q drop constraint q_key;
alter type mood add value 'c';
alter table p detach partition q;
-- loses q.c
alter table q drop column c;
alter table moods detach partition rest;
alter table moods attach partition rest for values from (minvalue) to (maxvalue);
-- down
alter type mood rename to mood_old;
create type mood as enum ('a', 'b');
alter table moods detach partition rest;
-- loses moods.mood
alter table moods alter column mood type mood using mood::text::mood;
-- loses moods.moods
alter table moods alter column moods type mood[] using moods::text[]::mood[];
alter table q add column c integer;
alter table p attach partition q for values in (1);
-- loses rest.mood
alter table rest alter column mood type mood using mood::text::mood;
-- loses rest.moods
alter table rest alter column moods type mood[] using moods::text[]::mood[];
alter table moods attach partition rest default;
alter table q add constraint q_key unique (c);
create index q_own on q (c);
create statistics q_statistics on c, id from q;
drop type mood_old;
