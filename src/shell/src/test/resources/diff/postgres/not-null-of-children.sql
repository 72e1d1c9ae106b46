-- with rows
-- from
create table p (id integer not null, k integer);
create table c () inherits (p);
create table d (id integer not null) inherits (p);
create table e () inherits (c);
-- to
create table p (id integer, k integer);
create table c (id integer not null) inherits (p);
create table d (id integer not null) inherits (p);
create table e () inherits (c);
-- up
alter table p alter column id drop not null;
alter table c alter column id set not null;
alter table d alter column id set not null;
-- down
alter table p alter column id set not null;
