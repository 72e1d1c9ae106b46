-- from
create table counted (id integer primary key autoincrement, a text);
create table plain (id integer, a text, b blob);
create table keyed (a text primary key, b int) without rowid;
create table loose (a integer, b text, c);
create table conflicts (a int unique on conflict ignore, b int not null on conflict replace default 1);
create table alone (a int);
-- to
create table counted (id integer primary key autoincrement, a text unique);
create table plain (id integer primary key, a text, b blob);
create table keyed (a text primary key, b int);
create table loose (a text, b text, c any) strict;
create table conflicts (a int unique on conflict replace, b int not null on conflict ignore default 1);
create table alone (b text);
-- up
create table new_alone (
    b text
);
insert into new_alone (rowid)
    select rowid from alone;
drop table alone;
alter table new_alone rename to alone;
create table new_conflicts (
    a int unique on conflict replace,
    b int not null on conflict ignore default 1
);
insert or abort into new_conflicts (rowid, a, b)
    select rowid, a, b from conflicts;
drop table conflicts;
alter table new_conflicts rename to conflicts;
create table new_counted (
    id integer primary key autoincrement,
    a text unique
);
insert into sqlite_sequence (name, seq)
    select 'new_counted', seq from sqlite_sequence where name = 'counted';
insert into new_counted (id, a)
    select id, a from counted;
drop table counted;
alter table new_counted rename to counted;
create table new_keyed (
    a text primary key,
    b int
);
insert into new_keyed (a, b)
    select a, b from keyed;
drop table keyed;
alter table new_keyed rename to keyed;
create table new_loose (
    a text,
    b text,
    c any
) strict;
insert into new_loose (rowid, a, b, c)
    select rowid, cast(a as text), b, c from loose;
drop table loose;
alter table new_loose rename to loose;
create table new_plain (
    id integer primary key,
    a text,
    b blob
);
insert into new_plain (id, a, b)
    select id, a, b from plain;
drop table plain;
alter table new_plain rename to plain;
-- down
create table new_alone (
    a int
);
insert into new_alone (rowid)
    select rowid from alone;
drop table alone;
alter table new_alone rename to alone;
create table new_conflicts (
    a int unique on conflict ignore,
    b int not null on conflict replace default 1
);
insert or abort into new_conflicts (rowid, a, b)
    select rowid, a, b from conflicts;
drop table conflicts;
alter table new_conflicts rename to conflicts;
create table new_counted (
    id integer primary key autoincrement,
    a text
);
insert into sqlite_sequence (name, seq)
    select 'new_counted', seq from sqlite_sequence where name = 'counted';
insert into new_counted (id, a)
    select id, a from counted;
drop table counted;
alter table new_counted rename to counted;
create table new_keyed (
    a text primary key,
    b int
) without rowid;
insert into new_keyed (a, b)
    select a, b from keyed;
drop table keyed;
alter table new_keyed rename to keyed;
create table new_loose (
    a integer,
    b text,
    c
);
insert into new_loose (rowid, a, b, c)
    select rowid, a, b, c from loose;
drop table loose;
alter table new_loose rename to loose;
create table new_plain (
    id integer,
    a text,
    b blob
);
insert into new_plain (rowid, id, a, b)
    select rowid, id, a, b from plain;
drop table plain;
alter table new_plain rename to plain;
-- lost {plain.id=0, loose.a=0, alone.a=3}, without rows []
