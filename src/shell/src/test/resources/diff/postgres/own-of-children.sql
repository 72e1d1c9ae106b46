-- from
create type mood as enum ('sad', 'happy');
create table person (id integer, name text, code text, address inet, constraint positive check (id > 0));
alter table person alter column id set statistics 70;
alter table person alter column name set storage external;
create table worker () inherits (person);
create table visit (id integer, k text, mood mood, gone integer) partition by range (id);
alter table visit add constraint named check (k <> '') not valid;
create table visit_low partition of visit for values from (minvalue) to (10);
create table visit_rest partition of visit default;
create index visit_k on visit (k);
create table twice (id integer primary key, a integer, span int4range);
create table named (id integer, note name, kind regclass, gone integer);
create domain name as text check (value <> '');
create table of_domain (id integer, of_server name, own public.name);
create statistics few on (id + 1), k from visit;
create table held (id integer, k text) partition by range (id);
create table held_all partition of held default;
create statistics held_few on lower(k), (id + 7) from held;
create table doubled (id integer, twice integer generated always as (2 * 3) stored, mood mood generated always as ('sad'::mood) stored);
create table checked (id integer, k text) partition by range (id);
create table checked_all partition of checked default;
create table checked_child (id integer, k text);
create table checked_other () inherits (checked_child);
alter table checked add constraint named check (k <> '') not valid;
alter table checked_child add constraint named check (k <> '') not valid;
create table computed (id integer, a integer, span int4range, constraint next exclude using btree ((id + 1) with =) deferrable, constraint pair exclude using btree (a with =, (id + 1) with =));
-- to
create table computed (span int4range);
create table checked (id integer, k text) partition by range (id);
alter table checked add constraint named check (k <> '') not valid;
create table checked_child (id integer, k text);
alter table checked_child add constraint named check (k <> '') not valid;
create type mood as enum ('happy', 'sad');
create table doubled (id integer, twice text generated always as (2 * 3) stored, mood mood generated always as ('sad'::mood) stored);
create table person (id integer, name text, code varchar(20), address inet, constraint positive check (id > 0));
alter table person alter column id set statistics 50;
alter table person alter column address set storage external;
alter table person add column more text;
alter table person alter column more set storage external;
alter table person alter column more set statistics 20;
create table visit (id integer, k text, mood mood) partition by range (id);
alter table visit add constraint named check (k <> '') not valid;
create table visit_rest partition of visit for values from (20) to (30);
create table visit_low (id integer, k text, mood mood);
create table twice (id integer primary key, a integer, span int4range);
alter table twice add constraint again unique (id);
alter table twice add constraint none exclude using gist (span with &&);
alter table twice add constraint same exclude using gist (span with &&);
create table named (id integer, note "char", kind "char");
create table held (id integer, k text);
-- up
drop statistics few;
drop statistics held_few;
alter table computed drop constraint next;
-- loses computed.a
alter table computed drop column a;
-- loses computed.id
alter table computed drop column id;
alter table doubled drop column mood;
alter table doubled drop column twice;
-- loses named.gone
alter table named drop column gone;
-- loses checked_all
drop table checked_all;
-- loses checked_other
drop table checked_other;
-- loses of_domain
drop table of_domain;
-- loses worker
drop table worker;
drop domain public.name;
alter type mood rename to mood_old;
alter table held rename to held_old;
create type mood as enum ('happy', 'sad');
create table held (
    id integer,
    k text
);
alter table visit detach partition visit_low;
drop index visit_low_k_idx;
alter table visit_low drop constraint named;
-- loses visit_low.gone
alter table visit_low drop column gone;
alter table visit detach partition visit_rest;
drop index visit_rest_k_idx;
drop index visit_k;
-- loses visit.gone
alter table visit drop column gone;
-- loses visit_rest.gone
alter table visit_rest drop column gone;
insert into held (id, k)
select id, k
  from held_old;
alter table doubled add column mood mood generated always as ('sad'::mood) stored;
alter table doubled add column twice text generated always as ((2 * 3)) stored;
-- loses named.kind
alter table named alter column kind type "char" using kind::text::"char";
-- loses named.note
alter table named alter column note type "char" using note::"char";
alter table only person alter column address set storage external;
-- loses person.code
-- loses worker.code
alter table person alter column code type character varying(20);
alter table only person alter column id set statistics 50;
alter table person add column more text;
alter table only person alter column more set storage external;
alter table only person alter column more set statistics 20;
alter table only person alter column name set storage extended;
alter table visit alter column mood type mood using mood::text::mood;
alter table visit_low alter column mood type mood using mood::text::mood;
alter table visit_rest alter column mood type mood using mood::text::mood;
alter table visit attach partition visit_rest for values from (20) to (30);
alter table twice add constraint again unique (id);
alter table twice add constraint "none" exclude using gist (span with &&);
alter table twice add constraint same exclude using gist (span with &&);
drop table held_old;
drop type mood_old;
-- down
alter table twice drop constraint again;
alter table twice drop constraint "none";
alter table twice drop constraint same;
alter table doubled drop column mood;
alter table doubled drop column twice;
-- loses person.more
alter table person drop column more;
alter type mood rename to mood_old;
alter table held rename to held_old;
create type mood as enum ('sad', 'happy');
create domain public.name as text
    constraint name_check check (value <> ''::text);
create table checked_all (
    id integer,
    k text
);
create table checked_other (
    id integer,
    k text
);
create table held (
    id integer,
    k text
) partition by range (id);
create table held_all partition of held default;
create table of_domain (
    id integer,
    of_server name,
    own public.name
);
alter table visit detach partition visit_rest;
insert into held (id, k)
select id, k
  from held_old;
alter table computed add column a integer;
alter table computed add column id integer;
alter table doubled add column mood mood generated always as ('sad'::mood) stored;
alter table doubled add column twice integer generated always as (2 * 3) stored;
alter table named add column gone integer;
-- loses named.kind
alter table named alter column kind type regclass using kind::text::regclass;
-- loses named.note
alter table named alter column note type name;
alter table only person alter column address set storage main;
alter table person alter column code type text;
alter table only person alter column id set statistics 70;
alter table only person alter column name set storage external;
create table worker () inherits (person);
alter table visit add column gone integer;
alter table visit alter column mood type mood using mood::text::mood;
alter table visit_low add column gone integer;
alter table visit_low alter column mood type mood using mood::text::mood;
alter table visit_rest add column gone integer;
alter table visit_rest alter column mood type mood using mood::text::mood;
alter table visit attach partition visit_rest default;
alter table checked_all add constraint named check (k <> ''::text) not valid;
alter table checked attach partition checked_all default;
alter table checked_other add constraint named check (k <> ''::text) not valid;
alter table checked_other inherit checked_child;
alter table computed add constraint next exclude using btree ((id + 1) with =) deferrable;
alter table computed add constraint pair exclude using btree (a with =, (id + 1) with =);
alter table visit_low add constraint named check (k <> ''::text);
alter table visit attach partition visit_low for values from (minvalue) to (10);
create index visit_k on visit (k);
create statistics few on k, (id + 1) from visit;
create statistics held_few on lower(k), (id + 7) from held;
drop table held_old;
drop type mood_old;
