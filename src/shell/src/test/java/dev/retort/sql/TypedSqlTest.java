package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from film",
                "SELECT title, length FROM film WHERE film_id < 4;",
                "select 1",
                "select 'a'",
                "select now()",
                "with t as (select 1) select * from t",
                "explain select 1",
                "show create table film",
                "show warnings",
                "SHOW PROCESSLIST;",
                "table film",
                "table film order by 1 limit 3",
                "values (1), (2)",
                "VALUES ROW(1, 2)",
                "(select 1) union (select 2)",
                "((select 1))",
                "select (select 1)",
                "select (length + 1) from film",
                "(values (1))",
                "explain (select 1) union (select 2)",
            })
    void query_isRecognized_andReads(String text) {
        assertTrue(TypedSql.of(text, Syntax.of(SQLDialect.MARIADB))
                .filter(TypedSql::isReading)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into actor (first_name) values (\"x\")",
                "update film set length = 1",
                "delete from film",
                "drop table film",
                "select * into outfile 'x' from film",
                "with t as (select 1) delete from t",
                "call p(1)",
                "do release_lock('a')",
                "set @a = 1",
                "truncate film",
                "lock tables film write",
                "prepare s from 'delete from film'",
                "select release_all_locks()",
                "(select 1 into outfile 'x')",
            })
    void statementThatWrites_isRecognized_andDoesNotRead(String text) {
        assertFalse(
                TypedSql.of(text, Syntax.of(SQLDialect.MARIADB)).orElseThrow().isReading());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(FILM.TITLE).from(FILM)",
                "select (FILM.TITLE).from(FILM)",
                "select = 3",
                "select\n    .from(FILM)",
                "with(\"t\").as(q)",
                "update(FILM)",
                "update = 3",
                "explain(q)",
                "var q = selectFrom(FILM)",
                "String select",
                "Select query = select(inline(1))",
                "values(row(1, 2))",
                "values(rows)",
                "(select(inline(1)))",
                "Table t = FILM",
                "call.run()",
                "do { x++; } while (x < 3)",
                "do x(); while (y)",
                "var set = 1",
            })
    void java_isLeftAlone(String text) {
        assertEquals(Optional.empty(), TypedSql.of(text, Syntax.of(SQLDialect.MARIADB)));
    }

    @Test
    void semicolon_isNoPartOfIt() {
        assertEquals(
                "select 1",
                TypedSql.of(" select 1 ; ", Syntax.of(SQLDialect.MARIADB))
                        .orElseThrow()
                        .text());
    }

    @Test
    void commentsBefore_areNoPartOfIt() {
        assertEquals(
                "select 1",
                TypedSql.of("-- all films\n/* of\nthem */ select 1", Syntax.of(SQLDialect.MARIADB))
                        .orElseThrow()
                        .text());
    }

    @Test
    void endingOfMariaDbsClient_asksForBlocks() {
        assertEquals(
                new TypedSql("select 1", true, Syntax.of(SQLDialect.MARIADB)),
                TypedSql.of("select 1\\G", Syntax.of(SQLDialect.MARIADB)).orElseThrow());
        assertEquals(
                new TypedSql("select 1", false, Syntax.of(SQLDialect.MARIADB)),
                TypedSql.of("select 1\\g", Syntax.of(SQLDialect.MARIADB)).orElseThrow());
    }
}
