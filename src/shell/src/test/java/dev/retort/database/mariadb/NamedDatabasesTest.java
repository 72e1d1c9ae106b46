package dev.retort.database.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDatabasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from shop.orders",
                "select * from a, `shop`.`orders` o",
                "select * from a x, b y, shop.orders",
                "select * from (a, shop.orders)",
                "select * from a join shop.orders o on o.id = a.id",
                "select shop.orders.id from a",
                "select shop.discount(1)",
                "insert ignore into shop.orders values (1)",
                "insert shop.orders values (1)",
                "replace shop.orders values (1)",
                "update shop.orders o set o.id = 1",
                "delete o from a o; delete from shop.orders",
                "delete shop.orders from shop.orders join a on a.id = 1",
                "truncate shop.orders",
                "create table if not exists shop.orders (id int)",
                "create table a like shop.orders",
                "create table a (b int references shop.orders (id))",
                "create index i on shop.orders (id)",
                "create trigger t before insert on shop.orders for each row set new.id = 1",
                "create or replace view shop.v as select 1",
                "create procedure shop.p() select 1",
                "call shop.p()",
                "drop table a, shop.orders",
                "rename table a to shop.orders",
                "alter table a rename to shop.orders",
                "lock tables a read, shop.orders write",
                "grant select on shop.* to reader",
                "/*!50001 create view v as select * from shop.orders */",
                "select 'a;b' from shop.orders -- from stock.items",
                "select * from shop . orders",
                "insert into a select * from b union select * from shop.orders",
            })
    void databaseThatQualifies_isFound(String sql) {
        assertEquals(new NamedDatabases(Set.of("shop"), Set.of()), NamedDatabases.in(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use shop",
                "create database if not exists `shop`",
                "drop schema shop",
                "alter database shop comment 'shop'",
                "create database shop; select 1"
            })
    void databaseThatIsChosen_isFound(String sql) {
        assertEquals(new NamedDatabases(Set.of(), Set.of("shop")), NamedDatabases.in(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select u.id, extract(year from u.born), trim(both ' ' from u.name) from users u",
                "insert into a (id) values (1) on duplicate key update a.id = a.id + 1",
                "select * from a join b on b.id = a.id where a.x is not distinct from b.y",
                "create view v as select a.index, b.x as y from a join b on b.id = a.id",
                "create trigger t after update on a for each row set new.b = old.b",
                "select * from a use index (i) where database() = schema()",
                "create table a (id int, foreign key (id) references b (id) on delete cascade on update set null)",
                "select 'from shop.orders', \"join shop.orders\" -- from shop.orders",
                "select a.id from a where a.name like b.name",
                "select replace(a.name, b.x, a.y), u.id in (1, 2) from a",
                "update a, b x set x.id = a.id",
                "select cast(a.x as char), (a.x) from a for update",
                "create table a (schema_name int, `use` int)",
                "alter database comment 'what it is'; alter database comment = ''",
            })
    void column_isNoDatabase(String sql) {
        assertEquals(new NamedDatabases(Set.of(), Set.of()), NamedDatabases.in(sql));
    }
}
