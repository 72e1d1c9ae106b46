-- from
create table person (
    id integer primary key,
    nick text, -- what friends say
    born TEXT NOT NULL DEFAULT '2000-01-01',
    age integer,
    level text,
    score int default 3
);
create table added (a int);
create table dropped (a int, b text collate nocase, c int check (c > 0));
create table computed (a int, b int as (a + 1), c text);
-- to
create table person (
    id integer primary key,
    age text,
    nick varchar(20) not null default 'it''s',
    level text collate nocase,
    score int not null default (1 + 2) check (score <> 7)
);
create table added (
    a int,
    b text not null default 'x',
    c int references added (a),
    d real default -1.5,
    e int generated always as (a * 2) virtual
);
create table dropped (a int);
create table computed (a int, b int generated always as (a + 2) stored, c text);
-- up
-- outside of a transaction
pragma foreign_keys = off;
begin transaction end;
alter table added add column b text not null default 'x';
alter table added add column c int references added (a);
alter table added add column d real default -1.5;
alter table added add column e int generated always as (a * 2) virtual;
alter table dropped drop column b;
alter table dropped drop column c;
create table new_computed (
    a int,
    b int generated always as (a + 2) stored,
    c text
);
insert into new_computed (rowid, a, c)
    select rowid, a, c from computed;
drop table computed;
alter table new_computed rename to computed;
create table new_person (
    id integer primary key,
    age text,
    nick varchar(20) not null default 'it''s',
    level text collate nocase,
    score int not null default (1 + 2) check (score <> 7)
);
insert into new_person (id, age, nick, level, score)
    select id, age, coalesce(nick, 'it''s'), level, coalesce(score, (1 + 2)) from person;
drop table person;
alter table new_person rename to person;
commit;
pragma foreign_keys = on;
-- down
-- outside of a transaction
pragma foreign_keys = off;
begin transaction end;
alter table added drop column b;
alter table added drop column c;
alter table added drop column d;
alter table added drop column e;
alter table dropped add column b text collate nocase;
alter table dropped add column c int check (c > 0);
create table new_computed (
    a int,
    b int as (a + 1),
    c text
);
insert into new_computed (rowid, a, c)
    select rowid, a, c from computed;
drop table computed;
alter table new_computed rename to computed;
create table new_person (
    id integer primary key,
    nick text,
    born text not null default '2000-01-01',
    age integer,
    level text,
    score int default 3
);
insert into new_person (id, nick, age, level, score)
    select id, nick, age, level, score from person;
drop table person;
alter table new_person rename to person;
commit;
pragma foreign_keys = on;
-- lost {person.nick=0, person.born=4, person.score=0, person.age=0, dropped.b=3, dropped.c=3}, without rows []
