package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTest {

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
            })
    void query_isRecognized_andReads(String text) {
        assertTrue(SqlStatement.of(text).filter(SqlStatement::isReading).isPresent());
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
            })
    void statementThatWrites_isRecognized_andDoesNotRead(String text) {
        assertFalse(SqlStatement.of(text).orElseThrow().isReading());
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
            })
    void java_isLeftAlone(String text) {
        assertEquals(Optional.empty(), SqlStatement.of(text));
    }

    @Test
    void semicolon_isNoPartOfIt() {
        assertEquals("select 1", SqlStatement.of(" select 1 ; ").orElseThrow().text());
    }

    @Test
    void commentsBefore_areNoPartOfIt() {
        assertEquals(
                "select 1",
                SqlStatement.of("-- all films\n/* of\nthem */ select 1")
                        .orElseThrow()
                        .text());
    }

    @Test
    void endingOfMariaDbsClient_asksForBlocks() {
        assertEquals(
                new SqlStatement("select 1", true),
                SqlStatement.of("select 1\\G").orElseThrow());
        assertEquals(
                new SqlStatement("select 1", false),
                SqlStatement.of("select 1\\g").orElseThrow());
    }
}
