-- not on MARIADB_10_2 MYSQL_8_0
-- from
create sequence orders;
create sequence gone start with 5;
-- to
create sequence orders start with 100 increment by 10 minvalue 50 maxvalue 9000 cache 20 cycle;
create sequence bills start with 7 nocache;
create sequence falling increment by -1;
create sequence from_above increment by 1;
alter sequence from_above increment by -1;
create table bill (id bigint default nextval(bills) primary key);
-- up
create sequence bills start with 7 increment by 1 nocache;
create sequence falling start with -1 increment by -1;
create sequence from_above start with 1 minvalue 1 maxvalue 9223372036854775806 increment by -1;
do setval(orders, 50, 0);
alter sequence orders start with 100 minvalue 50 maxvalue 9000 increment by 10 cache 20 cycle;
-- loses gone
drop sequence gone;
create table bill (
    id bigint not null default nextval(bills),
    primary key (id)
);
-- down
-- loses bill
drop table bill;
create sequence gone start with 5 increment by 1;
alter sequence orders start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle;
-- loses bills
drop sequence bills;
-- loses falling
drop sequence falling;
-- loses from_above
drop sequence from_above;
