package dev.retort.complete.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.complete.Sample;
import dev.retort.complete.Suggestions;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Usage;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What Tab offers in SQL, typed bare or in a string of Java. */
class SqlSuggestionsTest {
    private static final Suggestions SUGGESTIONS = Sample.suggestions(SQLDialect.SQLITE, new Usage());
    private static final Suggestions MARIADB = Sample.suggestions(SQLDialect.MARIADB, new Usage());
    private static final Suggestions POSTGRES = Sample.suggestions(SQLDialect.POSTGRES, new Usage());

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
    void functions_areThoseOfTheDatabase() {
        assertEquals(List.of("now()"), texts(MARIADB, "select now"));
        assertEquals(List.of("now()"), texts(POSTGRES, "select now"));
        assertEquals(List.of("NOW()"), texts(POSTGRES, "SELECT NOW"));
        assertEquals(List.of("datetime('now')"), at("select now"));
        assertEquals(List.of("group_concat("), texts(MARIADB, "select title, group_c from film".substring(0, 21)));
        assertEquals(List.of("string_agg("), texts(POSTGRES, "select string_a"));
        assertEquals(List.of(), texts(MARIADB, "select string_a"));
        assertEquals(List.of("strftime("), at("select strf"));
        assertEquals("length(", at("select length").get(1));
    }

    @Test
    void columns_whereNoTableIsNamedYet() {
        assertEquals("title", at("SELECT ti").getFirst());
        assertFalse(at("SELECT ti").contains("distinct"), "letters within a keyword");
        assertEquals("TITLE", at("SELECT TI").getFirst());
        assertEquals("title", at("select film_id, ti").getFirst());
        assertEquals("title", at("select count(ti").getFirst());
        assertFalse(at("select ").contains("title"), "not those of all tables");
        assertEquals(
                List.of("column of film, language"),
                SUGGESTIONS.at("select language_", 16).stream()
                        .map(Suggestion::description)
                        .toList());
    }

    @Test
    void columns_inTheCaseThatIsTyped() {
        assertEquals("TITLE", at("SELECT * FROM film WHERE TI").getFirst());
        assertEquals("title", at("SELECT * FROM film WHERE ti").getFirst());
        assertEquals("TITLE", at("SELECT * FROM film f WHERE f.TI").getFirst());
        assertEquals("TITLE", texts(MARIADB, "SELECT TI").getFirst());
        assertEquals(List.of("\"group\""), at("SELECT * FROM parts p WHERE p.GR"), "quoted, it is as it is");
        assertEquals(List.of("FILM"), at("SELECT * FROM FI"));
        assertEquals(List.of("film"), texts(MARIADB, "SELECT * FROM FI"), "tables may be files, whose case matters");
    }

    @Test
    void columns_inEveryClause() {
        assertEquals("title", at("select * from film order by ti").getFirst());
        assertEquals("title", at("select * from film group by ti").getFirst());
        assertEquals("title", at("update film set length = 1, ti").getFirst());
        assertEquals("title", at("update film set length = 1 where ti").getFirst());
        assertEquals("film_id", at("insert into film (").getFirst());
        assertEquals("title", at("delete from film where ti").getFirst());
        assertEquals("title", at("delete from film where film_id = 1 and ti").getFirst());
        assertEquals("film_id", at("select * from film where ").getFirst());
        assertEquals("film_id", at("select * from film order by ").getFirst());
        assertEquals("film_id", at("update film set ").getFirst());
    }

    @Test
    void names_thatAreQuotedWhenTyped_stayQuoted() {
        assertEquals(List.of("\"title\""), at("select * from film where \"ti"));
        assertEquals(List.of("`title`"), texts(MARIADB, "select * from film where `ti"));
        assertEquals(List.of("\"group\""), at("select * from parts where \"gr"));
        assertEquals(List.of("title"), at("select * from \"film\" where ti").subList(0, 1));
        assertEquals(List.of("title"), at("select * from \"film\" \"f\" where \"f\".ti"));
        assertEquals(List.of("\"title\""), at("select \"film\".\"ti"));
    }

    @Test
    void names_thatAreQualified() {
        assertEquals(List.of("film"), at("select * from shop.fi"));
        assertEquals(List.of("film"), at("select * from SHOP.fi"));
        assertEquals(List.of("title"), at("select shop.film.ti from shop.film".substring(0, 19)));
        assertEquals("title", at("select * from shop.film where ti").getFirst());
        assertEquals(List.of("title"), at("select * from shop.film f where f.ti"));
        assertEquals(List.of(), at("select * from elsewhere.fi"));
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
        assertEquals(List.of(), texts(MARIADB, "select * from film where title = \"fi"));
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
