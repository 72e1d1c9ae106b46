package dev.retort.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What Tab offers in SQL, typed bare or in a string of Java. */
class SqlSuggestionsTest {
    private static final Suggestions SUGGESTIONS = Sample.suggestions(SQLDialect.SQLITE, new Usage());

    @Test
    void tables_whereOneIsNamed() {
        assertEquals(List.of("film"), at("select * from fi"));
        assertEquals(List.of("users"), at("insert into us"));
        assertEquals(List.of("users"), at("update us"));
        assertEquals(List.of("users"), at("delete from us"));
        assertEquals(List.of("users"), at("select * from film, us"));
    }

    @Test
    void columns_ofAnAlias() {
        assertEquals("film_id", at("select * from film f where f.").getFirst());
        assertEquals(List.of("title"), at("select * from film as f where f.ti"));
        assertEquals(List.of("title"), texts("select f.ti from film f", "select f.ti".length()));
    }

    @Test
    void columns_ofTheTablesOfTheStatement() {
        assertEquals("title", at("select * from film where ti").getFirst());
        assertEquals("title", texts("select ti from film", "select ti".length()).getFirst());
        assertEquals("username", at("select * from users order by us").getFirst());
        assertEquals("username", at("update users set us").getFirst());
        assertEquals(List.of("username"), at("insert into users (id, us"));
    }

    @Test
    void columns_ofTwoTables_areToldApart() {
        List<String> found = at("select * from film f join language l on f.language_id = l.language_id where l");
        assertTrue(found.containsAll(List.of("f.language_id", "l.language_id", "length")), found::toString);
    }

    @Test
    void columns_ofTheInnerQuery() {
        assertEquals(
                "name",
                at("select * from film where language_id in (select language_id from language where na")
                        .getFirst());
    }

    @Test
    void join_offersTheForeignKeyAsACondition() {
        assertEquals(
                "f.language_id = l.language_id",
                at("select * from film f join language l on ").getFirst());
        assertEquals("language", at("select * from film f join ").getFirst());
    }

    @Test
    void keywords_inTheCaseThatIsTyped() {
        assertEquals(List.of("where"), at("select * from film whe"));
        assertEquals(List.of("WHERE"), at("select * from film WHE"));
        assertEquals("ORDER BY", at("SELECT * FROM film ORD").getFirst());
        assertTrue(at("SELECT * FROM film ").contains("WHERE"));
        assertTrue(at("select * from film where title ").contains("like"));
        assertTrue(at("select cou").contains("count("));
    }

    @Test
    void names_areQuotedWhereTheDatabaseWantsIt() {
        assertEquals(List.of("\"Order\""), at("select * from ord"));
        assertEquals(List.of("\"Order\""), at("select * from \"ord"));
        assertEquals(List.of("\"group\""), at("select * from parts p where p.gr"));
        assertEquals(
                List.of("`Order`"), texts(Sample.suggestions(SQLDialect.MARIADB, new Usage()), "select * from ord"));
    }

    @Test
    void values_ofABoolean() {
        assertEquals(
                List.of("true", "false"),
                at("select * from users where active = ").subList(0, 2));
    }

    @Test
    void names_thatWithDefines() {
        assertTrue(at("with recent as (select * from film) select * from re").contains("recent"));
    }

    @Test
    void sql_inAStringOfJava() {
        assertEquals(List.of("film"), at("db.fetch(\"select * from fi"));
        assertEquals(List.of("film"), texts("db.fetch(\"select * from fi\")", "db.fetch(\"select * from fi".length()));
        assertEquals(List.of("title"), at("db.fetch(\"select * from film f where f.ti"));
        assertEquals(List.of("\\\"Order\\\""), at("db.fetch(\"select * from ord"));
        assertEquals(List.of("\"Order\""), at("db.fetch(\"\"\"\nselect * from ord"));
    }

    @Test
    void nothing_inTextsAndComments() {
        assertEquals(List.of(), at("select * from film where title = 'fi"));
        assertEquals(List.of(), at("select * from film -- fi"));
        assertFalse(at("select(FILM.TITLE).from(fi").contains("film"), "this is Java");
    }

    private static List<String> at(String line) {
        return texts(line, line.length());
    }

    private static List<String> texts(String line, int cursor) {
        return SUGGESTIONS.at(line, cursor).stream().map(Suggestion::text).toList();
    }

    private static List<String> texts(Suggestions suggestions, String line) {
        return suggestions.at(line, line.length()).stream()
                .map(Suggestion::text)
                .toList();
    }
}
