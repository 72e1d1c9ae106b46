package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "select *",
                "select title,",
                "select title, length",
                "select title from",
                "select title from film where",
                "select title from film where length >",
                "select title from film where length in (1,",
                "select title from film where title = 'a",
                "select case when a then b from film",
                "select title /* a comment",
                "with t as (select 1 from film)",
            })
    void unfinishedSql_goesOn(String text) {
        assertTrue(Unfinished.isUnfinished(text, Syntax.of(SQLDialect.MARIADB)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select now()",
                "select current_date",
                "select @@version",
                "select 'a, '",
                "select * from film",
                "select title from film;",
                "select title from film\\G",
                "select title from\n",
                "select(FILM.TITLE)",
                "select = 3",
                "select distinct 1",
                "select pg_catalog.now()",
                "select x'41'",
                "select n'a'",
                "select all 1",
                "select interval 1 day + now()",
                "select not true",
                "select row(1, 2)",
                "select database()",
                "values (1)",
                "table film",
            })
    void whatMayBeAll_isRun(String text) {
        assertFalse(Unfinished.isUnfinished(text, Syntax.of(SQLDialect.MARIADB)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select E'a'", "select E'it\\'s; x'", "select array[1]", "select $$a$$", "select U&'\\0041'"})
    void whatMayBeAllOnPostgres_isRun(String text) {
        assertFalse(Unfinished.isUnfinished(text, Syntax.of(SQLDialect.POSTGRES)));
    }

    @Test
    void severalStatements_areTakenApart() {
        assertEquals(
                List.of("select ';' from film;", "select 2;", "FILM; LANGUAGE"),
                TypedSql.statements("select ';' from film; select 2;\nFILM; LANGUAGE", Syntax.of(SQLDialect.MARIADB)));
    }
}
