-- from
create table t (id integer, k text, constraint few check (id > 0)) partition by list (k);
create table a partition of t for values in ('a');
create table b partition of t for values in ('b');
create table kept (id integer);
create table child () inherits (kept);
-- to
create table t (id integer, k text, added text default 'x', constraint many check (id < 9)) partition by list (k);
create table a partition of t for values in ('a');
alter table a alter added set default 'y', alter added set not null, alter added set statistics 7;
comment on column a.added is 'own';
comment on constraint many on a is 'own';
create table b ();
create table kept (id integer, added integer);
create table child () inherits (kept);
alter table child alter added set default 5;
comment on column child.added is 'own';
-- up
alter table t detach partition b;
alter table t drop constraint few;
-- loses b.id
alter table b drop column id;
-- loses b.k
alter table b drop column k;
alter table kept add column added integer;
alter table child alter column added set default 5;
comment on column child.added is 'own';
alter table t add column added text default 'x';
alter table a alter column added set default 'y'::text;
alter table a alter column added set not null;
alter table a alter column added set statistics 7;
comment on column a.added is 'own';
alter table t add constraint many check (id < 9);
comment on constraint many on a is 'own';
-- down
alter table t drop constraint many;
-- loses kept.added
-- loses child.added
alter table kept drop column added;
-- loses t.added
-- loses a.added
alter table t drop column added;
alter table b add column id integer;
alter table b add column k text;
alter table t add constraint few check (id > 0);
alter table b add constraint few check (id > 0);
alter table t attach partition b for values in ('b');
