-- from
create table t (id integer primary key desc, a text);
create table u (id int primary key, a text);
-- to
create table t (id integer primary key, a text);
create table u (id integer primary key, a text);
-- up
create table new_t (
    id integer primary key,
    a text
);
insert into new_t (id, a)
    select id, a from t;
drop table t;
alter table new_t rename to t;
create table new_u (
    id integer primary key,
    a text
);
insert into new_u (id, a)
    select id, a from u;
drop table u;
alter table new_u rename to u;
-- down
create table new_t (
    id integer primary key desc,
    a text
);
insert into new_t (rowid, id, a)
    select rowid, id, a from t;
drop table t;
alter table new_t rename to t;
create table new_u (
    id int primary key,
    a text
);
insert into new_u (rowid, id, a)
    select rowid, id, a from u;
drop table u;
alter table new_u rename to u;
-- lost {t.id=0, u.id=0}, without rows []
