-- from
create table a (id integer primary key, b_id int references b (id));
create table b (id integer primary key, a_id int references a (id));
create table parent (id integer primary key);
create table child (id integer primary key, parent_id int not null references parent);
create table left (id integer primary key, parent_id int references parent);
-- to
create table left (id integer primary key, parent_id int);
create table fresh_child (id int, parent_id int references fresh_parent (id));
create table fresh_parent (id integer primary key);
-- up
-- outside of a transaction
pragma foreign_keys = off;
begin transaction end;
drop table child;
drop table parent;
drop table a;
drop table b;
create table fresh_parent (
    id integer primary key
);
create table fresh_child (
    id int,
    parent_id int references fresh_parent (id)
);
create table new_left (
    id integer primary key,
    parent_id int
);
insert into new_left (id, parent_id)
    select id, parent_id from "left";
drop table "left";
alter table new_left rename to "left";
commit;
pragma foreign_keys = on;
-- down
-- outside of a transaction
pragma foreign_keys = off;
begin transaction end;
drop table fresh_child;
drop table fresh_parent;
create table b (
    id integer primary key,
    a_id int references a (id)
);
create table a (
    id integer primary key,
    b_id int references b (id)
);
create table parent (
    id integer primary key
);
create table child (
    id integer primary key,
    parent_id int not null references parent
);
create table new_left (
    id integer primary key,
    parent_id int references parent
);
insert into new_left (id, parent_id)
    select id, parent_id from "left";
drop table "left";
alter table new_left rename to "left";
select json_extract('{}', 'a foreign key of ' || "table" || ' leads nowhere in ' || parent)
    from pragma_foreign_key_check('left');
commit;
pragma foreign_keys = on;
-- lost {a=4, b=4, parent=1, child=4}, without rows []
