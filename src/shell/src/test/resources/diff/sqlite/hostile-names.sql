-- from
create table "order" ("group" int, "a b" text default 'it''s */ $$ ${x} \ ;', [select] int, "q""uote" text);
create table "new_order" (a int);
create index "in dex" on "order" ("a b");
create view "v;iew" as select "a b", 'x
y -- z' as "as" from "order";
create trigger "tr'igger" after insert on "order" begin
    update "order" set "a b" = '*/; end;' where "select" = 1;
end;
-- to
create table "order" ("group" int not null default 1, "a b" text default 'it''s */ $$ ${x} \ ;', "it's" int, "q""uote" text);
create table "new_order" (a int);
create index "in dex" on "order" ("a b", "it's");
create view "v;iew" as select "a b", 'x
y -- z' as "as", "it's" from "order" /* done */;
create trigger "tr'igger" after insert on "order" begin
    update "order" set "a b" = '*/; end;' where "it's" = 1;
end;
-- up
drop view "v;iew";
create table new_order_2 (
    "group" int not null default 1,
    "a b" text default 'it''s */ $$ ${x} \ ;',
    "it's" int,
    "q""uote" text
);
insert into new_order_2 (rowid, "group", "a b", "q""uote")
    select rowid, coalesce("group", 1), "a b", "q""uote" from "order";
drop table "order";
alter table new_order_2 rename to "order";
create index "in dex" on "order" ("a b", "it's");
create view "v;iew" as select "a b", 'x
y -- z' as "as", "it's" from "order";
create trigger "tr'igger" after insert on "order" begin
    update "order" set "a b" = '*/; end;' where "it's" = 1;
end;
-- down
drop view "v;iew";
create table new_order_2 (
    "group" int,
    "a b" text default 'it''s */ $$ ${x} \ ;',
    "select" int,
    "q""uote" text
);
insert into new_order_2 (rowid, "group", "a b", "q""uote")
    select rowid, "group", "a b", "q""uote" from "order";
drop table "order";
alter table new_order_2 rename to "order";
create index "in dex" on "order" ("a b");
create view "v;iew" as select "a b", 'x
y -- z' as "as" from "order";
create trigger "tr'igger" after insert on "order" begin
    update "order" set "a b" = '*/; end;' where "select" = 1;
end;
-- lost {order.group=0, order.select=3}, without rows []
