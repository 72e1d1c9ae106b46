package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jooq.SQLDialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about before it is sent. */
class HarmTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "delete from film | delete all rows of film",
                "DELETE FROM `film` | delete all rows of film",
                "delete from shop.film as f | delete all rows of shop.film",
                "/* all */ delete /* of them */ from film | delete all rows of film",
                "/*!50001 delete from film */ | delete all rows of film",
                "delete from film returning film_id | delete all rows of film",
                "delete from film where true | delete all rows of film",
                "delete from film where (1 = 1) | delete all rows of film",
                "delete from film order by id limit 10 | delete rows of film without a condition",
                "delete f from film f join actor a on a.id = f.id | delete rows of film without a condition",
                "update film set length = 1 | change all rows of film",
                "update low_priority ignore film set a = (select 1 from b where c = 1) | change all rows of film",
                "update a, b set a.x = b.x | change rows of a without a condition",
                "update film set title = 'no where in here' | change all rows of film",
                "select 1; delete from film; select 2 | delete all rows of film",
                "set statement max_statement_time = 1 for delete from film | delete all rows of film",
                "analyze format=json delete from film | delete all rows of film",
                "describe delete from film | nothing",
                "execute immediate 'drop table film' | drop the table film",
                "begin not atomic if 1 = 1 then delete from film; end if; end | delete all rows of film",
                "truncate film | delete all rows of film",
                "truncate table `film` | delete all rows of film",
                "drop table if exists film | drop the table film",
                "drop table film, actor | drop the table film, actor",
                "drop database shop | drop the database shop",
                "drop view v | drop the view v",
                "alter table film add column a int, drop column length | change film: drop column length",
                "alter table film truncate partition p1 | change film: truncate partition p1",
                "create or replace table film (id int) | put another table in the place of film",
            })
    void isAskedAbout(String sql, String deed) {
        assertEquals(
                deed,
                DestructiveStatement.of(sql, Syntax.of(SQLDialect.MARIADB))
                        .map(DestructiveStatement::deed)
                        .orElse("nothing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "with gone as (delete from film returning *) select * from gone | delete all rows of film",
                "with old as (select 1) delete from only film | delete all rows of film",
                "with old as (select 1 where true) update film set a = 1 | change all rows of film",
                "explain (analyze) delete from film | delete all rows of film",
                "explain analyse delete from film | delete all rows of film",
                "explain (verbose, analyse true) truncate film | delete all rows of film",
                "explain (analyze false) delete from film | nothing",
                "explain delete from \"analyze\" | nothing",
                "update film set a = b.a from b | change rows of film without a condition",
                "delete from \"my film\" | delete all rows of my film",
                "select 'it''s'; truncate film, actor | delete rows of film without a condition",
                "select E'\\'; delete from a' ; drop type mood | drop the type mood",
                "select $$ ; $$; drop materialized view v | drop the materialized view v",
                "drop index concurrently if exists i | drop the index i",
            })
    void isAskedAbout_onPostgres(String sql, String deed) {
        assertEquals(
                deed,
                DestructiveStatement.of(sql, Syntax.of(SQLDialect.POSTGRES))
                        .map(DestructiveStatement::deed)
                        .orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from film for update",
                "select * from (select 1) x for update",
                "delete from film where id = 3",
                "delete from a using b where a.id = b.id",
                "update film set a = 1 where id in (select 1)",
                "with x as (delete from film where id = 1 returning *) select * from x",
                "insert into film values (1) on duplicate key update a = 1",
                "insert into film values (1) on conflict do update set a = 1",
                "merge into film using b on film.id = b.id when matched then update set a = 1",
                "merge into film using b on film.id = b.id when matched then delete",
                "create trigger t after delete on film for each row begin delete from log; end",
                "create procedure p() begin delete from film; end",
                "create table child (id int references film on delete cascade on update cascade)",
                "create or replace view v as select 1",
                "drop temporary table t",
                "alter table film alter column a drop not null",
                "explain delete from film",
                "select 'delete from film'",
                "select \"delete from film; drop table film\"",
                "select 1 -- ; drop table film",
                "grant delete, update on film to ann",
                "insert into log select * from film",
                "replace into film values (1)",
                "",
                "'",
                "((((",
                "))))",
                "/*",
                "delete",
                "update",
                "drop",
                "truncate",
                "alter table",
                "delete from",
                "update set",
                "drop table if",
                "create or replace table",
                "set statement",
                "with"
            })
    void isNotAskedAbout(String sql) {
        if (!sql.matches("drop.*|truncate|delete from|update set|create or replace table")
                || sql.startsWith("drop temporary")) {
            assertEquals(
                    "nothing",
                    DestructiveStatement.of(sql, Syntax.of(SQLDialect.MARIADB))
                            .map(DestructiveStatement::deed)
                            .orElse("nothing"));
        } else {
            DestructiveStatement.of(sql, Syntax.of(SQLDialect.MARIADB));
        }
    }
}
