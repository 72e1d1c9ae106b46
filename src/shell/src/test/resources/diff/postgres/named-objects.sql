-- with rows
-- from
create table going (id integer primary key);
create table naming (id integer primary key, what regclass, types regtype[]);
insert into naming values (1, 'going', '{going,integer}');
-- to
create table naming (id integer primary key, what regclass, types regtype[]);
-- up
-- loses going
drop table going;
-- down
create table going (
    id integer primary key
);
