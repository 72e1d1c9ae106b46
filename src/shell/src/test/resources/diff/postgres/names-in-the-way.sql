-- with rows
-- from
create table kept (id integer, k text) partition by range (id);
create table kept_a partition of kept for values from (minvalue) to (maxvalue);
create index taken on kept_a (k);
create table its (id integer, a integer generated always as identity) partition by hash (id);
create table part_0 partition of its for values with (modulus 2, remainder 0);
create table part_1 partition of its for values with (modulus 2, remainder 1);
create table u (value integer, constraint shared primary key (value));
create sequence value owned by u.value;
create table counted (id serial primary key, k text);
create type stays as enum ('a', 'b');
create domain staying as text;
create table users (id integer primary key, s stays, t staying);
-- to
create table taken (id integer, k text) partition by list (k);
create table kept partition of taken default partition by list (id);
create table kept_a partition of kept default;
create table renamed (id integer, a integer generated always as identity (sequence name its_a_seq)) partition by hash (id);
create table part_0 partition of renamed for values with (modulus 2, remainder 0);
create table part_1 partition of renamed for values with (modulus 2, remainder 1);
create table other (value integer, constraint shared primary key (value));
create sequence value owned by other.value;
create table counted (id integer not null, k text, constraint counted_id_seq unique (id)) partition by range (id);
create table counted_rest partition of counted default;
create sequence stays;
create type stays as enum ('a', 'b');
create sequence staying;
create domain staying as text;
create table users (id integer primary key, s stays, t staying);
-- up
drop index taken;
alter table counted drop constraint counted_pkey;
alter sequence value owned by none;
-- loses u
drop table u;
alter table counted rename to counted_old;
alter sequence counted_id_seq rename to counted_id_seq_old;
alter table kept_a rename to kept_a_old;
alter table kept rename to kept_old;
alter domain staying rename to staying_old;
create sequence staying;
alter domain staying_old rename to staying;
alter type stays rename to stays_old;
create sequence stays;
alter type stays_old rename to stays;
create table counted (
    id integer not null,
    k text,
    constraint counted_id_seq unique (id)
) partition by range (id);
create table counted_rest partition of counted default;
create table other (
    value integer,
    constraint shared primary key (value)
);
alter table its detach partition part_0;
alter table its detach partition part_1;
-- loses its
drop table its;
create table renamed (
    id integer,
    a integer generated always as identity (sequence name its_a_seq)
) partition by hash (id);
create table taken (
    id integer,
    k text
) partition by list (k);
create table kept partition of taken default partition by list (id);
create table kept_a partition of kept default;
insert into counted (id, k)
select id, k
  from counted_old;
insert into kept (id, k)
select id, k
  from kept_old;
alter table renamed attach partition part_0 for values with (modulus 2, remainder 0);
alter table renamed attach partition part_1 for values with (modulus 2, remainder 1);
alter sequence value owned by other.value;
-- loses counted_id_seq
drop table counted_old;
drop table kept_old;
-- down
alter table counted drop constraint counted_id_seq;
-- loses staying
drop sequence staying;
-- loses stays
drop sequence stays;
alter sequence value owned by none;
-- loses other
drop table other;
alter table counted rename to counted_old;
alter table kept_a rename to kept_a_old;
create table counted (
    id serial primary key,
    k text
);
alter table taken detach partition kept;
alter table kept rename to kept_old;
-- loses taken
drop table taken;
create table kept (
    id integer,
    k text
) partition by range (id);
create table kept_a partition of kept for values from (minvalue) to (maxvalue);
alter table renamed detach partition part_0;
alter table renamed detach partition part_1;
-- loses renamed
drop table renamed;
create table its (
    id integer,
    a integer generated always as identity
) partition by hash (id);
create table u (
    value integer,
    constraint shared primary key (value)
);
insert into counted (id, k)
select id, k
  from counted_old;
insert into kept (id, k)
select id, k
  from kept_old;
alter table its attach partition part_0 for values with (modulus 2, remainder 0);
alter table its attach partition part_1 for values with (modulus 2, remainder 1);
create index taken on kept_a (k);
alter sequence value owned by u.value;
drop table counted_old;
drop table kept_old;
