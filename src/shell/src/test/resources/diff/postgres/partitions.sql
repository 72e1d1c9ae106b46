-- from
create table event (id int not null, at date not null, note text) partition by range (at);
create table event_2020 partition of event for values from ('2020-01-01') to ('2021-01-01');
create table event_2021 partition of event for values from ('2021-01-01') to ('2022-01-01');
create table base (id int primary key, kind text);
create table leaf (extra int) inherits (base);
-- to
create table event (id int not null, at date not null, note varchar(100), place text, primary key (id, at)) partition by range (at);
create table event_2020 (id int not null, at date not null, note varchar(100), place text, constraint event_2020_pkey primary key (id, at));
create table event_2021 partition of event for values from ('2021-01-01') to ('2022-01-01');
create table event_rest partition of event default;
create index event_note on event (note);
create table base (id int primary key, kind text not null default 'x');
create table leaf (extra int, more int) inherits (base);
-- up
alter table event detach partition event_2020;
alter table base alter column kind set not null;
-- loses event.note
-- loses event_2021.note
alter table event alter column note type character varying(100);
alter table event add column place text;
-- loses event_2020.note
alter table event_2020 alter column note type character varying(100);
alter table event_2020 add column place text;
alter table leaf add column more integer;
alter table base alter column kind set default 'x';
alter table event add constraint event_pkey primary key (id, at);
create table event_rest partition of event default;
alter table event_2020 add constraint event_2020_pkey primary key (id, at);
create index event_note on event (note);
-- down
alter table event drop constraint event_pkey;
alter table event_2020 drop constraint event_2020_pkey;
alter table base alter column kind drop default;
alter table leaf alter column kind drop default;
-- loses event.place
-- loses event_2021.place
-- loses event_rest.place
alter table event drop column place;
-- loses event_2020.place
alter table event_2020 drop column place;
-- loses leaf.more
alter table leaf drop column more;
-- loses event_rest
drop table event_rest;
drop index event_note;
alter table base alter column kind drop not null;
alter table event alter column note type text;
alter table event_2020 alter column note type text;
alter table event attach partition event_2020 for values from ('2020-01-01') to ('2021-01-01');
