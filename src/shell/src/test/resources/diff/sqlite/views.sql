-- from
create table t (id integer primary key, a int, b text);
create view plain as select a, b from t;
create view on_view as select a from plain;
create view kept (x) as select count(*) from t;
create trigger plain_inserted instead of insert on plain begin
    insert into t (a, b) values (new.a, case new.b when 'x;y' then 'end' else new.b end);
end;
create view broken as select nope from nowhere;
-- to
create table t (id integer primary key, a int);
create view plain as select a, 'b' as b from t; -- the end
create view on_view as select a from plain;
create view kept (x) as select count(*) from t;
create trigger plain_inserted instead of insert on plain begin
    insert into t (a) values (new.a);
end;
create view broken as select nope from nowhere;
create view broken_too as select * from broken;
-- up
pragma legacy_alter_table = on;
drop view plain;
create table new_t (
    id integer primary key,
    a int
);
insert into new_t (id, a)
    select id, a from t;
drop table t;
alter table new_t rename to t;
create view broken_too as select * from broken;
create view plain as select a, 'b' as b from t;
create trigger plain_inserted instead of insert on plain begin
    insert into t (a) values (new.a);
end;
pragma legacy_alter_table = off;
-- down
drop view broken_too;
drop view plain;
alter table t add column b text;
create view plain as select a, b from t;
create trigger plain_inserted instead of insert on plain begin
    insert into t (a, b) values (new.a, case new.b when 'x;y' then 'end' else new.b end);
end;
-- lost {t.b=3}, without rows []
