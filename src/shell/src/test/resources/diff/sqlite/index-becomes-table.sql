-- from
create table t (id int primary key, a text);
create index price on t (a);
-- to
create table t (id integer primary key, a text);
create table price (id integer primary key);
-- up
drop index price;
create table price (
    id integer primary key
);
create table new_t (
    id integer primary key,
    a text
);
insert into new_t (id, a)
    select id, a from t;
drop table t;
alter table new_t rename to t;
-- down
drop table price;
create table new_t (
    id int primary key,
    a text
);
insert into new_t (rowid, id, a)
    select rowid, id, a from t;
drop table t;
alter table new_t rename to t;
create index price on t (a);
-- lost {t.id=0}, without rows []
